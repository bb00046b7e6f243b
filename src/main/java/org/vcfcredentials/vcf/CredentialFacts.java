package org.vcfcredentials.vcf;

import java.time.Instant;
import java.util.Optional;

/**
 * What a source tells about a credential beside the account and its password. Nothing depends on it, so whatever is missing or written
 * in an unknown way is simply not told.
 *
 * @param resourceId the source's key of the component; empty when it has none
 * @param createdAt when the source made the credential
 * @param modifiedAt when the source says the password was changed
 */
public record CredentialFacts(
        String resourceId,
        Optional<Instant> createdAt,
        Optional<Instant> modifiedAt,
        Expiry expiry,
        AutoRotation autoRotation) {
    /** Nothing is told. */
    public static final CredentialFacts NONE = modified(Optional.empty());

    /** Nothing more is told than when the password was changed. */
    public static CredentialFacts modified(Optional<Instant> at) {
        return new CredentialFacts("", Optional.empty(), at, Expiry.UNKNOWN, AutoRotation.NONE);
    }

    /** The same with another expiry. */
    public CredentialFacts with(Expiry other) {
        return new CredentialFacts(resourceId, createdAt, modifiedAt, other, autoRotation);
    }
}
