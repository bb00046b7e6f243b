package org.vcfcredentials.account.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.account.login.LoginRefusedException;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** Issues tokens to whoever knows the one password. */
public class OnePasswordTokens extends ApiTokens {
    /** The password. */
    public static final Secret PASSWORD = Secret.of("right-password");

    /** Who tried. */
    public final List<Actor> tried = new ArrayList<>();

    @Override
    public IssuedToken issue(Actor actor, Secret password) throws LoginRefusedException {
        tried.add(actor);
        if (!password.equals(PASSWORD)) {
            throw new LoginRefusedException("User name or password is wrong.");
        }
        return new IssuedToken(Secret.of("token-1"), Instant.parse("2026-11-22T10:00:00Z"));
    }
}
