package org.vcfcredentials.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** Bearer tokens for scripts: valid one hour, 256 random bits, stored as a hash. */
@ApplicationScoped
public class ApiTokens {
    /**
     * Issues a token to whoever knows the password.
     *
     * @param actor the user name that is tried and where it comes from; audited either way
     * @throws LoginRefusedException when user name or password is wrong, the password must be changed first (its message then
     *     says so), or there were too many attempts
     */
    public IssuedToken issue(Actor actor, Secret password) throws LoginRefusedException {
        throw new UnsupportedOperationException("not built yet");
    }
}
