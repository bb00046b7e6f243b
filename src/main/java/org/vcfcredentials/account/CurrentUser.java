package org.vcfcredentials.account;

import jakarta.enterprise.context.RequestScoped;
import org.vcfcredentials.audit.Actor;

/** The user of the current HTTP request. */
@RequestScoped
public class CurrentUser {
    /** Who is acting, for the audit; the user name is {@code anonymous} before login. */
    public Actor actor() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Whether somebody is signed in (perhaps still with a password that must be changed). */
    public boolean isSignedIn() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Whether the signed-in user is an admin whose password need not be changed first. */
    public boolean isAdmin() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Whether nothing but changing the password is allowed. */
    public boolean mustChangePassword() {
        throw new UnsupportedOperationException("not built yet");
    }
}
