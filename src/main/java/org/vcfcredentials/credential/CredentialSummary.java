package org.vcfcredentials.credential;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Source;

/**
 * A credential as lists show it: everything but the password, which this type cannot hold.
 *
 * @param environment the name of its environment
 * @param lastUpdated when its password was last changed
 * @param hasPassword whether a password is known; a source may never have told one
 * @param passwordWithheld whether the latest reading had no password for it, so that the one we have may be old
 * @param retiredAt when it vanished from its source; absent while it is present
 * @param vcfId its source's own key; empty when the source has none
 * @param facts what its source tells beside the account
 */
public record CredentialSummary(
        long id,
        long environmentId,
        String environment,
        String hostname,
        String username,
        String credentialType,
        String accountType,
        String resourceType,
        String domainName,
        Source source,
        Instant lastUpdated,
        boolean hasPassword,
        boolean passwordWithheld,
        boolean hasHistory,
        Optional<Instant> retiredAt,
        String vcfId,
        CredentialFacts facts) {}
