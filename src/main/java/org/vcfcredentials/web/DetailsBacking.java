package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.web.faces.Notices;

/** The dialog with everything a source tells about the credential that the request names, but its password. */
@Named
@RequestScoped
public class DetailsBacking {
    private final Credentials credentials;
    private final Notices notices;
    private final Long credentialId;
    private CredentialSummary credential;

    /** For the container's proxy. */
    DetailsBacking() {
        this(null, null, null);
    }

    @Inject
    DetailsBacking(Credentials credentials, Notices notices, @Param(name = "credential") Long credentialId) {
        this.credentials = credentials;
        this.notices = notices;
        this.credentialId = credentialId;
    }

    /** Reads it. */
    public void open() {
        try {
            credential = credentials.summary(credentialId);
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }

    /** What to show; {@code null} before it was opened. */
    public CredentialSummary getCredential() {
        return credential;
    }

    /** What its source tells beside the account. */
    public CredentialFacts getFacts() {
        return credential.facts();
    }

    /** How it is rotated, for people. */
    public String getRotation() {
        return getFacts()
                .autoRotation()
                .everyDays()
                .map(days -> notices.text("details.every", days))
                .orElse("");
    }
}
