package org.vcfcredentials.sync;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.Expiry;

/** What a source tells about one credential, changed step by step. */
record Told(ComponentCredential credential) {
    static Told root(String hostname, String password) {
        return new Told(new ComponentCredential(
                "id of " + hostname,
                hostname,
                "root",
                "SSH",
                "SYSTEM",
                "ESXI",
                "mgmt",
                Optional.of(Secret.of(password)),
                Optional.empty()));
    }

    Told withheld() {
        return with(Optional.empty(), credential.modifiedAt(), credential.domainName());
    }

    Told at(Instant modified) {
        return with(credential.password(), Optional.of(modified), credential.domainName());
    }

    Told inDomain(String domain) {
        return with(credential.password(), credential.modifiedAt(), domain);
    }

    Told with(Expiry expiry) {
        return new Told(new ComponentCredential(
                credential.vcfId(),
                credential.hostname(),
                credential.username(),
                credential.credentialType(),
                credential.accountType(),
                credential.resourceType(),
                credential.domainName(),
                credential.password(),
                credential.facts().with(expiry)));
    }

    private Told with(Optional<Secret> password, Optional<Instant> modified, String domain) {
        return new Told(new ComponentCredential(
                credential.vcfId(),
                credential.hostname(),
                credential.username(),
                credential.credentialType(),
                credential.accountType(),
                credential.resourceType(),
                domain,
                password,
                modified));
    }
}
