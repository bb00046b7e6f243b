package org.vcfcredentials.web.faces;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a path of this application from an address that leads elsewhere, so that a redirect cannot be made to leave. */
public final class LocalPath {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private LocalPath() {}

    /** The path, when it starts with one slash and has neither a backslash, a space nor a control character in it. */
    public static Optional<String> of(String path) {
        return Optional.ofNullable(path).filter(LOCAL.asMatchPredicate());
    }
}
