package org.vcfcredentials.account;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.vcfcredentials.audit.Actor;

/** Always the same admin. */
public class FixedUser extends CurrentUser {
    /** Who that is. */
    public static final Actor ALICE = new Actor("alice", "192.0.2.7", "curl/8");

    @Override
    public Actor actor() {
        return ALICE;
    }

    @Override
    public boolean isSignedIn() {
        return true;
    }

    @Override
    public boolean isAdmin() {
        return true;
    }

    @Override
    public boolean mustChangePassword() {
        return false;
    }

    @Override
    public Set<Scope> scopes() {
        return Role.ADMIN.scopes();
    }

    @Override
    public OptionalLong id() {
        return OptionalLong.of(1);
    }

    @Override
    public Optional<TokenUse> token() {
        return Optional.empty();
    }
}
