package org.vcfcredentials.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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

    /** Whether somebody is signed in (perhaps still with a password that must be changed). */
    public boolean isSignedIn() {
        return user().isPresent();
    }

    /** Whether the signed-in user is an admin whose password need not be changed first. */
    public boolean isAdmin() {
        return may(Scope.ADMIN);
    }

    /** Whether the request has this scope. */
    public boolean may(Scope scope) {
        return scopes().contains(scope);
    }

    /** What the request may do; nothing before login. */
    public Set<Scope> scopes() {
        return user().map(SignedInUser::scopes).orElse(Set.of());
    }

    /**
     * Goes on only when the request has this scope.
     *
     * @throws ForbiddenException when it has not
     */
    public void require(Scope scope) {
        if (may(scope)) {
            return;
        }
        if (token().isPresent()) {
            throw new ForbiddenException(
                    scope.isGrantable()
                            ? "This needs a token with the scope " + scope.id() + ", and a role that has it."
                            : "This needs a login with the password; no such token may do it.");
        }
        throw new ForbiddenException("Only an admin may do this.");
    }

    /** The id of the user; none for a service, and before login. */
    public OptionalLong id() {
        return user().map(SignedInUser::id).orElse(OptionalLong.empty());
    }

    /** By which token the request came; none for a session. */
    public Optional<TokenUse> token() {
        return user().flatMap(SignedInUser::token);
    }

    /** Whether nothing but changing the password is allowed. */
    public boolean mustChangePassword() {
        return user().filter(SignedInUser::mustChangePassword).isPresent();
    }

    private Optional<SignedInUser> user() {
        return SignedInUser.of(request);
    }
}
