package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.account.password.PasswordRules;
import org.vcfcredentials.account.password.PasswordStrength;
import org.vcfcredentials.account.session.OwnPassword;
import org.vcfcredentials.account.session.SessionSummary;
import org.vcfcredentials.account.session.Sessions;
import org.vcfcredentials.account.session.WrongPasswordException;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.web.faces.Notices;

/** One's own page: password and sessions. */
@Named
@RequestScoped
public class AccountBacking {
    private final OwnPassword password;
    private final Sessions sessions;
    private final ChangePasswordBacking typed;
    private final CurrentUser currentUser;
    private final Notices notices;

    @Inject
    @Param(name = "session")
    private String session;

    /** For the container's proxy. */
    AccountBacking() {
        this(null, null, null, null, null);
    }

    @Inject
    AccountBacking(
            OwnPassword password,
            Sessions sessions,
            ChangePasswordBacking typed,
            CurrentUser currentUser,
            Notices notices) {
        this.password = password;
        this.sessions = sessions;
        this.typed = typed;
        this.currentUser = currentUser;
        this.notices = notices;
    }

    /** How strong what is typed as the new password is; {@code null} when nothing is. */
    public PasswordStrength getStrength() {
        Secret next = typed.getNext();
        return next.isEmpty() ? null : PasswordStrength.of(username(), next);
    }

    /** The rules that what is typed breaks. */
    public List<String> getBroken() {
        Secret next = typed.getNext();
        return next.isEmpty() ? List.of() : PasswordRules.broken(username(), next);
    }

    /** Changes the password; says why not, at the field, when a rule is broken. */
    public String changePassword() {
        if (!typed.getNext().equals(typed.getRepeat())) {
            notices.errorAt("password:repeat", "changePassword.different");
            return "";
        }
        try {
            password.change(currentUser.actor(), typed.getCurrent(), typed.getNext());
        } catch (WrongPasswordException wrong) {
            notices.refusedAt("password:current", wrong);
            return "";
        } catch (InvalidInputException refusal) {
            notices.refusedAt("password:next", refusal);
            return "";
        }
        notices.info("account.passwordChanged");
        notices.keepForNextPage();
        return "/account?faces-redirect=true";
    }

    /** The open sessions, the current one first. */
    public List<SessionSummary> getSessions() {
        return sessions.list();
    }

    /** The browser of a session in words. */
    public String browser(SessionSummary of) {
        return BrowserName.of(of.userAgent());
    }

    /** Ends the session that the request names. */
    public void end() {
        sessions.end(session, currentUser.actor());
        notices.info("account.sessionEnded");
    }

    /** Ends all sessions but this one. */
    public void endOthers() {
        notices.info("account.sessionsEnded", sessions.endOthers(currentUser.actor()));
    }

    private String username() {
        return currentUser.actor().username();
    }
}
