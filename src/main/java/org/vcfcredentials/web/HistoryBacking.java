package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.credential.CredentialHistory;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.credential.PasswordPeriod;
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
    private final Optional<Instant> moment;
    private CredentialHistory history;

    /** For the container's proxy. */
    HistoryBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    HistoryBacking(
            Credentials credentials,
            CurrentUser currentUser,
            Notices notices,
            @Param(name = "credential") Long credentialId,
            @Param(name = "at") String moment) {
        this.credentials = credentials;
        this.currentUser = currentUser;
        this.notices = notices;
        this.credentialId = credentialId;
        this.moment = Moments.of(moment);
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

    /** The moment somebody asks about; {@code null} when nobody does. */
    public Instant getMoment() {
        return moment.orElse(null);
    }

    /** Which password was the one to use then; {@code null} when that is not known. */
    public PasswordPeriod getAnswer() {
        return answer().orElse(null);
    }

    /** Whether the answer is this entry of the history, or the current password for {@code null}. */
    public boolean isAnswer(Long formerId) {
        return answer().filter(period -> period.formerId().equals(Optional.ofNullable(formerId)))
                .isPresent();
    }

    private Optional<PasswordPeriod> answer() {
        return history == null ? Optional.empty() : moment.flatMap(history::at);
    }
}
