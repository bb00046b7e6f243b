package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.adoption.AdoptedCredential.Former;
import org.vcfcredentials.adoption.AdoptedCredential.Identity;
import org.vcfcredentials.platform.Secret;

/** A row of the original's credentials in the bounds of our columns, before duplicates are merged. */
record CredentialRow(
        Row row, Identity identity, String accountType, String resourceType, String domainName, Instant lastUpdated) {

    long originalId() {
        return row.number("id").orElse(0L);
    }

    Optional<Secret> password() {
        return row.secret("password");
    }

    AdoptedCredential adopted(long id, Optional<Secret> newest, List<Former> history) {
        return new AdoptedCredential(
                id, identity, accountType, resourceType, domainName, newest, lastUpdated, List.copyOf(history));
    }
}
