package org.vcfcredentials.account;

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
}
