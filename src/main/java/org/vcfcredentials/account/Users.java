package org.vcfcredentials.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.Secret;

/** The users. */
@ApplicationScoped
public class Users {
    /**
     * Creates the first admin when there is no user at all, and tells whether it did. Called during start-up; never touches an
     * existing user.
     */
    @Transactional
    public boolean createFirstAdmin() {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Changes the password of the acting user and ends that user's other sessions and tokens.
     *
     * @throws org.vcfcredentials.platform.InvalidInputException when the current one is wrong or the new one breaks a rule (8 to
     *     128 characters, not the current one, not the user name)
     */
    @Transactional
    public void changePassword(Actor actor, Secret current, Secret next) {
        throw new UnsupportedOperationException("not built yet");
    }
}
