package org.vcfcredentials.web.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a path of this application from an address that leads elsewhere, so that a redirect cannot be made to leave. */
public final class LocalPath {
    private static final int LONGEST = 2000;
    private static final Pattern PRINTABLE = Pattern.compile("/[\\x21-\\x7e&&[^\\\\]]*");
    private static final Pattern DOUBTFUL = Pattern.compile("//|\\\\|/\\.{1,2}(/|$)|\\p{Cc}");

    private LocalPath() {}

    /**
     * The path with its query, when it can lead nowhere else: it starts with one slash and has no backslash, no control character,
     * no empty or dotted segment, neither plainly nor percent-encoded, once or twice.
     */
    public static Optional<String> of(String candidate) {
        return Optional.ofNullable(candidate)
                .filter(text -> text.length() <= LONGEST)
                .filter(PRINTABLE.asMatchPredicate())
                .filter(text -> isPlain(text.split("[?#]", 2)[0]));
    }

    /** What an address that leads to the login ends in, so that this path comes next; nothing where it leads elsewhere. */
    public static String asNext(String candidate) {
        return of(candidate)
                .map(next -> "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static boolean isPlain(String path) {
        try {
            String once = decode(path);
            return !isDoubtful(path) && !isDoubtful(once) && !isDoubtful(decode(once));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isDoubtful(String path) {
        return DOUBTFUL.matcher(path).find();
    }

    private static String decode(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
