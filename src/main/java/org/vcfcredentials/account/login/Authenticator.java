package org.vcfcredentials.account.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.vcfcredentials.account.password.PasswordHasher;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** Checks user name and password, the one way for pages and API alike. */
@ApplicationScoped
public class Authenticator {
    private final UserStore users;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final Clock clock;

    @Inject
    public Authenticator(UserStore users, PasswordHasher hasher, LoginThrottle throttle, Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Authenticator() {
        this(null, null, null, null);
    }

    /** The one refusal that is about the password, not about when or how often. */
    public static final class WrongPasswordException extends LoginRefusedException {
        private static final long serialVersionUID = 1L;

        WrongPasswordException() {
            super("The user name or the password is wrong.");
        }
    }

    /**
     * The user whose name and password these are.
     *
     * @throws LoginRefusedException when they are wrong, the user may not log in any more, there were too many
     *     attempts, or the server is busy
     */
    public User authenticate(Actor actor, Secret password) throws LoginRefusedException {
        var attempt = new LoginThrottle.Attempt(actor.username(), actor.address());
        throttle.admit(attempt);
        try {
            User user = match(actor.username(), password).orElseThrow(WrongPasswordException::new);
            throttle.succeeded(attempt);
            refuseWhoMayNot(user);
            renewHash(user, password);
            return user;
        } catch (PasswordHasher.BusyException busy) {
            throttle.withdrawn(attempt);
            throw new LoginRefusedException(busy.getMessage());
        }
    }

    /** Only to who knows the password: nobody else learns that there is such a user. */
    private void refuseWhoMayNot(User user) throws LoginRefusedException {
        if (!user.isEnabled()) {
            throw new LoginRefusedException("This account is disabled. Ask an administrator.");
        }
        if (user.isOutdated(clock.instant())) {
            throw new LoginRefusedException(
                    "This one-time password is no longer valid. Ask an administrator for another one.");
        }
    }

    private Optional<User> match(String username, Secret password) {
        Optional<User> found = users.find(username);
        if (found.isEmpty()) {
            hasher.verifyNobody(password);
            return Optional.empty();
        }
        return found.filter(user -> hasher.verify(password, user.passwordHash()));
    }

    private void renewHash(User user, Secret password) {
        if (hasher.isOutdated(user.passwordHash())) {
            users.replaceHash(user, hasher.hash(password));
        }
    }
}
