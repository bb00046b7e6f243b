package org.vcfcredentials.vcf;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the source rotates a password by itself.
 *
 * @param everyDays absent when it does not
 */
public record AutoRotation(Optional<Integer> everyDays, Optional<Instant> next) {
    /** It does not. */
    public static final AutoRotation NONE = new AutoRotation(Optional.empty(), Optional.empty());
}
