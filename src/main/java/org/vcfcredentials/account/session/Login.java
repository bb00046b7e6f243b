package org.vcfcredentials.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.vcfcredentials.account.Requests;
import org.vcfcredentials.account.SignedInUser;
import org.vcfcredentials.account.login.Authenticator;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.Secret;

/** Begins and ends the sessions of browsers, each in the request it is called in. */
@ApplicationScoped
public class Login {
    private final Authenticator authenticator;
    private final UserStore users;
    private final OpenSessions open;
    private final Audit audit;
    private final HttpServletRequest request;

    @Inject
    public Login(
            Authenticator authenticator, UserStore users, OpenSessions open, Audit audit, HttpServletRequest request) {
        this.authenticator = authenticator;
        this.users = users;
        this.open = open;
        this.audit = audit;
        this.request = request;
    }

    /** For the container's proxy. */
    Login() {
        this(null, null, null, null, null);
    }

    /**
     * Signs a user in: the request's session continues under a new id and belongs to that user, from this request on. Redirect
     * afterwards; who must change the password first is sent to do so by then.
     *
     * @throws LoginRefusedException when user name or password is wrong or there were too many attempts
     */
    public void signIn(String username, Secret password) throws LoginRefusedException {
        Actor actor = Requests.actor(request, username.strip());
        try {
            User user = authenticator.authenticate(actor, password);
            Actor known = Requests.actor(request, user.username());
            users.loggedIn(user, known);
            begin(user, known);
        } catch (LoginRefusedException refused) {
            audit.record(actor, AuditAction.LOGIN_FAILED, refused.getMessage());
            throw refused;
        }
    }

    /** Lets in who has shown to be this user, in a session that takes the place of the one that was. */
    void begin(User user, Actor actor) {
        SessionLogin.of(request).map(SessionLogin::id).ifPresent(open::end);
        open.begin(user, actor).begin(request, user);
    }

    /** Signs out: the session ends on the server, and the browser is told to forget what it has cached. Redirect afterwards. */
    public void signOut(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
        SignedInUser.of(request)
                .map(user -> Requests.actor(request, user.getName()))
                .ifPresent(actor -> audit.record(actor, AuditAction.LOGOUT, ""));
        SessionLogin.of(request).map(SessionLogin::id).ifPresent(open::end);
        SessionLogin.end(request);
    }
}
