package org.vcfcredentials.vcf;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/**
 * One credential as a source tells it. Text that the source left out is the empty string.
 *
 * @param vcfId the source's own key; empty for VCF Installer, which has none
 * @param hostname lower-case fully qualified name, or the address when there is no name
 * @param domainName the workload domains it belongs to, joined by a comma and a space
 * @param password absent when the source left it out or masked it: the last known value then stays
 */
public record ComponentCredential(
        String vcfId,
        String hostname,
        String username,
        String credentialType,
        String accountType,
        String resourceType,
        String domainName,
        Optional<Secret> password,
        CredentialFacts facts) {
    /** One of which the source tells no more than when its password was changed; absent when it does not say that either. */
    public ComponentCredential(
            String vcfId,
            String hostname,
            String username,
            String credentialType,
            String accountType,
            String resourceType,
            String domainName,
            Optional<Secret> password,
            Optional<Instant> modifiedAt) {
        this(
                vcfId,
                hostname,
                username,
                credentialType,
                accountType,
                resourceType,
                domainName,
                password,
                CredentialFacts.modified(modifiedAt));
    }

    /** When the source says the password was changed; absent when it does not say. */
    public Optional<Instant> modifiedAt() {
        return facts.modifiedAt();
    }
}
