package org.vcfcredentials.vcf.https;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vcfcredentials.platform.Secret;

/** Tells passwords from what appliances put in their place. */
final class Masked {
    private static final Pattern MASK = Pattern.compile("\\*+|[xX]+");

    private Masked() {}

    /** The password; empty when there is none, or only asterisks or crosses in its place. */
    static Optional<Secret> unmasked(String text) {
        return text.isEmpty() || MASK.matcher(text).matches() ? Optional.empty() : Optional.of(Secret.of(text));
    }
}
