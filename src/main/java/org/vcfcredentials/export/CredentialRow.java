package org.vcfcredentials.export;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.Secret;

/**
 * One line of an export.
 *
 * @param password absent when no source ever told one
 * @param source {@code VCF_INSTALLER} or {@code SDDC_MANAGER}
 */
public record CredentialRow(
        String hostname,
        String username,
        Optional<Secret> password,
        String credentialType,
        String accountType,
        String resourceType,
        String domainName,
        String source,
        Instant lastUpdated) {

    /** The line for a credential that was revealed for this export. */
    public static CredentialRow of(RevealedCredential revealed) {
        CredentialSummary credential = revealed.credential();
        return new CredentialRow(
                credential.hostname(),
                credential.username(),
                revealed.password(),
                credential.credentialType(),
                credential.accountType(),
                credential.resourceType(),
                credential.domainName(),
                credential.source().name(),
                credential.lastUpdated());
    }
}
