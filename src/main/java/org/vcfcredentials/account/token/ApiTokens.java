package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.vcfcredentials.account.login.Authenticator;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.account.user.RandomText;
import org.vcfcredentials.account.user.User;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.Secret;

/** Bearer tokens for scripts: valid one hour, 256 random bits, stored as a hash. */
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

    /** Whose token this is; empty when it is unknown or has expired. */
    public Optional<User> owner(Secret token) {
        return store.owner(hash(token));
    }

    private IssuedToken issue(Actor actor, User user) {
        Secret token = Secret.of(RandomText.token());
        Instant now = clock.instant();
        Instant expiresAt = now.plus(LIFETIME);
        store.add(new ApiToken(user.id(), hash(token), now, expiresAt), actor);
        return new IssuedToken(token, expiresAt);
    }

    /** A plain hash will do: nobody guesses 256 random bits. */
    private static String hash(Secret token) {
        try {
            byte[] text = token.reveal().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
