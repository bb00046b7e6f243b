package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;

/** A credential as it goes on, with its former passwords. */
record AdoptedCredential(
        long id,
        Identity identity,
        String accountType,
        String resourceType,
        String domainName,
        Optional<Secret> password,
        Instant lastUpdated,
        List<Former> history) {

    /** What makes two credentials the same; {@code environmentId} is the one of ours. */
    record Identity(long environmentId, String hostname, String username, String credentialType, Source source) {
        @Override
        public String toString() {
            return username + "@" + hostname + " (" + credentialType + ", " + source.label() + ")";
        }
    }

    /** A password that was replaced. */
    record Former(long id, Secret password, Instant changedAt, String changedBy) {}

    /** As early as anything is known of it. */
    Instant firstSeen() {
        return history.stream()
                .map(Former::changedAt)
                .filter(changed -> changed.isBefore(lastUpdated))
                .min(Instant::compareTo)
                .orElse(lastUpdated);
    }
}
