package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.SignedInUser;
import org.vcfcredentials.account.login.Authenticator;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.Secret;

/** Logins by script: for the password a token that is valid for one hour and may do whatever its user may. */
@ApplicationScoped
public class ApiTokens {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Authenticator authenticator;
    private final TokenStore store;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ApiTokens(Authenticator authenticator, TokenStore store, Audit audit, Clock clock) {
        this.authenticator = authenticator;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    ApiTokens() {
        this(null, null, null, null);
    }

    /**
     * Issues a token to whoever knows the password.
     *
     * @param actor the user name that is tried and where it comes from; audited either way
     * @throws LoginRefusedException when user name or password is wrong, the password must be changed first (its message then
     *     says so), or there were too many attempts
     */
    public IssuedToken issue(Actor actor, Secret password) throws LoginRefusedException {
        try {
            User user = authenticator.authenticate(actor, password);
            if (user.mustChangePassword()) {
                throw new LoginRefusedException("Log in with the browser first, to change the password.");
            }
            return issue(actor, user);
        } catch (LoginRefusedException refused) {
            audit.record(actor, AuditAction.TOKEN_REFUSED, refused.getMessage());
            throw refused;
        }
    }

    /** Who comes with this token; empty when it is unknown, has expired, or its owner may not log in. */
    public Optional<SignedInUser> bearer(Secret token) {
        return store.bearer(TokenText.hash(token));
    }

    private IssuedToken issue(Actor actor, User user) {
        Secret text = TokenText.random();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(LIFETIME);
        var token = new ApiToken(TokenKind.LOGIN, "", EnumSet.allOf(Scope.class), text)
                .ownedBy(user.id())
                .created(user.username(), now, Optional.of(expiresAt));
        store.add(token, actor);
        return new IssuedToken(text, expiresAt);
    }
}
