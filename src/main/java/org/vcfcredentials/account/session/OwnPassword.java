package org.vcfcredentials.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.vcfcredentials.account.login.Authenticator;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.password.PasswordHasher;
import org.vcfcredentials.account.password.PasswordRules;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.account.user.UserStore;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

/** The password of whoever is signed in. */
@ApplicationScoped
public class OwnPassword {
    private final Authenticator authenticator;
    private final PasswordHasher hasher;
    private final UserStore store;
    private final Audit audit;
    private final Login login;

    @Inject
    public OwnPassword(Authenticator authenticator, PasswordHasher hasher, UserStore store, Audit audit, Login login) {
        this.authenticator = authenticator;
        this.hasher = hasher;
        this.store = store;
        this.audit = audit;
        this.login = login;
    }

    /** For the container's proxy. */
    OwnPassword() {
        this(null, null, null, null, null);
    }

    /**
     * Changes the password of the acting user and ends that user's other sessions and tokens; the session of this request goes on.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when the current one is wrong or was tried too often, or the new
     *     one breaks a rule ({@link
     *     org.vcfcredentials.account.password.WeakPasswordException}), or is the current one
     */
    public void change(Actor actor, Secret current, Secret next) {
        PasswordRules.check(actor.username(), next);
        if (next.equals(current)) {
            throw new InvalidInputException("The new password must not be the current one.");
        }
        User user = confirm(actor, current);
        User changed = store.changePassword(user, hasher.hash(next), actor)
                .orElseThrow(() -> new InvalidInputException("The password was changed meanwhile. Log in again."));
        login.begin(changed, actor);
    }

    private User confirm(Actor actor, Secret current) {
        try {
            return authenticator.authenticate(actor, current);
        } catch (LoginRefusedException refused) {
            audit.record(actor, AuditAction.LOGIN_FAILED, "change of password: " + refused.getMessage());
            boolean wrong = refused instanceof Authenticator.WrongPasswordException;
            throw new WrongPasswordException(wrong ? "The current password is wrong." : refused.getMessage());
        }
    }
}
