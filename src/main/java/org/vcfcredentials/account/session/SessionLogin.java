package org.vcfcredentials.account.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.vcfcredentials.account.SignedInUser;
import org.vcfcredentials.account.user.RandomText;
import org.vcfcredentials.account.user.User;

/**
 * All that an HTTP session remembers of a login. What the user may do is looked up for each request, so that a session ends with
 * its user, and a changed role counts at once.
 *
 * @param id which of the user's sessions it is; not the cookie, so it may be shown
 */
record SessionLogin(long userId, String stamp, String id) implements Serializable {
    private static final String ATTRIBUTE = SessionLogin.class.getName();

    /** A new one. */
    static SessionLogin of(User user) {
        return new SessionLogin(user.id(), user.sessionStamp(), RandomText.stamp());
    }

    static Optional<SessionLogin> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SessionLogin login
                ? Optional.of(login)
                : Optional.empty();
    }

    /** Whether it is of this user as the user is now. */
    boolean isOf(User user) {
        return userId == user.id() && stamp.equals(user.sessionStamp());
    }

    /** Signs the user in, under a new session id: one that was known before the login is worth nothing. */
    void begin(HttpServletRequest request, User user) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
        user.signedIn().bindTo(request);
    }

    /** Ends the session, if there is one. */
    static void end(HttpServletRequest request) {
        SignedInUser.unbind(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
