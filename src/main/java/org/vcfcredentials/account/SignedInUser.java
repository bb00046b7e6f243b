package org.vcfcredentials.account;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** The user of one request, as read from the database for this request and kept with it. */
final class SignedInUser extends CallerPrincipal {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = SignedInUser.class.getName();

    private final long id;
    private final Role role;
    private final boolean mustChangePassword;

    SignedInUser(User user) {
        super(user.username());
        this.id = user.id();
        this.role = user.role();
        this.mustChangePassword = user.mustChangePassword();
    }

    /** Who the request was authenticated as. */
    static Optional<SignedInUser> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedInUser user ? Optional.of(user) : Optional.empty();
    }

    void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static void unbind(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** The container's roles: none while the password must be changed. */
    Set<String> groups() {
        return mustChangePassword ? Set.of() : Set.of(role.group());
    }

    long id() {
        return id;
    }

    boolean isAdmin() {
        return role == Role.ADMIN && !mustChangePassword;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
