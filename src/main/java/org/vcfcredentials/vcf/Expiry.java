package org.vcfcredentials.vcf;

import java.time.Instant;
import java.util.Optional;

/**
 * When a password ends and whether the source could log in with it, as the source last found out. Texts that it left out are empty.
 *
 * @param status the vendor's word, such as {@code ACTIVE}, {@code EXPIRED} or {@code UNKNOWN}; an open set
 * @param checkedAt when the source asked the appliance; absent when it never did or does not say
 * @param connectivity the vendor's word, such as {@code ACTIVE} or {@code DISCONNECTED}; an open set
 * @param connectivityError why it could not log in, with remediation and reference token
 */
public record Expiry(
        Optional<Instant> expiresAt,
        String status,
        Optional<Instant> checkedAt,
        String connectivity,
        String connectivityError) {
    /** Nothing is known. */
    public static final Expiry UNKNOWN = new Expiry(Optional.empty(), "", Optional.empty(), "", "");

    /** This one, unless it tells nothing or comes from an earlier check than {@code known}. */
    public Expiry orNewer(Expiry known) {
        Instant knownSince = known.checkedAt().orElse(Instant.MIN);
        boolean older = checkedAt.map(at -> at.isBefore(knownSince)).orElse(false);
        return older || equals(UNKNOWN) ? known : this;
    }
}
