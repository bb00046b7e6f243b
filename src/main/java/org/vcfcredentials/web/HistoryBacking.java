package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.credential.CredentialHistory;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.web.faces.Notices;

/** The dialog with the former passwords of the credential that the request names; it holds none of them. */
@Named
@RequestScoped
public class HistoryBacking {
    private final Credentials credentials;
    private final CurrentUser currentUser;
    private final Notices notices;
    private final Long credentialId;
    private CredentialHistory history;

    /** For the container's proxy. */
    HistoryBacking() {
        this(null, null, null, null);
    }

    @Inject
    HistoryBacking(
            Credentials credentials,
            CurrentUser currentUser,
            Notices notices,
            @Param(name = "credential") Long credentialId) {
        this.credentials = credentials;
        this.currentUser = currentUser;
        this.notices = notices;
        this.credentialId = credentialId;
    }

    /** Reads it. */
    public void open() {
        try {
            history = credentials.history(credentialId, currentUser.actor());
        } catch (NotFoundException gone) {
            notices.error(gone);
        }
    }

    /** What to show; {@code null} before it was opened. */
    public CredentialHistory getHistory() {
        return history;
    }
}
