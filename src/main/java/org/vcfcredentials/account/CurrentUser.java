package org.vcfcredentials.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;

/** The user of the current HTTP request. */
@RequestScoped
public class CurrentUser {
    private static final String ANONYMOUS = "anonymous";

    private final HttpServletRequest request;

    @Inject
    CurrentUser(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    CurrentUser() {
        this(null);
    }

    /** Who is acting, for the audit; the user name is {@code anonymous} before login. */
    public Actor actor() {
        return Requests.actor(request, user().map(SignedInUser::getName).orElse(ANONYMOUS));
    }

    /** The id of the signed-in user; throws when there is none. */
    public long id() {
        return user().orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .id();
    }

    /** Whether somebody is signed in (perhaps still with a password that must be changed). */
    public boolean isSignedIn() {
        return user().isPresent();
    }

    /** Whether the signed-in user is an admin whose password need not be changed first. */
    public boolean isAdmin() {
        return user().filter(SignedInUser::isAdmin).isPresent();
    }

    /** Whether nothing but changing the password is allowed. */
    public boolean mustChangePassword() {
        return user().filter(SignedInUser::mustChangePassword).isPresent();
    }

    /** Keeps this session when all others of the user end. */
    void continueAs(User user) {
        SessionLogin.begin(request, user);
    }

    private Optional<SignedInUser> user() {
        return SignedInUser.of(request);
    }
}
