package org.vcfcredentials.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.Secret;

/** Begins and ends the sessions of browsers. */
@ApplicationScoped
public class Login {
    private final Authenticator authenticator;
    private final Audit audit;

    @Inject
    Login(Authenticator authenticator, Audit audit) {
        this.authenticator = authenticator;
        this.audit = audit;
    }

    /** For the container's proxy. */
    Login() {
        this(null, null);
    }

    /**
     * Signs a user in: the request's session continues under a new id and belongs to that user, from this request on. Redirect
     * afterwards; who must change the password first is sent to do so by then.
     *
     * @throws LoginRefusedException when user name or password is wrong or there were too many attempts
     */
    public void signIn(HttpServletRequest request, String username, Secret password) throws LoginRefusedException {
        Actor actor = Requests.actor(request, username.strip());
        try {
            User user = authenticator.authenticate(actor, password);
            audit.record(Requests.actor(request, user.username()), AuditAction.LOGIN, "");
            SessionLogin.begin(request, user);
        } catch (LoginRefusedException refused) {
            audit.record(actor, AuditAction.LOGIN_FAILED, refused.getMessage());
            throw refused;
        }
    }

    /** Signs out: the session ends on the server, and the browser is told to forget what it has cached. Redirect afterwards. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        SignedInUser.of(request)
                .ifPresent(user -> audit.record(Requests.actor(request, user.getName()), AuditAction.LOGOUT, ""));
        SessionLogin.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
