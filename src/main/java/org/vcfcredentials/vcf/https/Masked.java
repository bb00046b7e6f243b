package org.vcfcredentials.vcf.https;

import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/** Tells passwords from what appliances put in their place. */
final class Masked {
    private Masked() {}

    /** The password; empty when there is none, or only asterisks or crosses in its place. */
    static Optional<Secret> unmasked(String text) {
        boolean masked = text.chars().allMatch(c -> c == '*') || text.chars().allMatch(c -> c == 'x' || c == 'X');
        return masked ? Optional.empty() : Optional.of(Secret.of(text));
    }
}
