package org.vcfcredentials.account;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** The user of one request, as read from the database for this request and kept with it. */
public final class SignedInUser extends CallerPrincipal {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = SignedInUser.class.getName();

    private final Role role;
    private final boolean mustChangePassword;

    /** A user as the database has it now. */
    public SignedInUser(String username, Role role, boolean mustChangePassword) {
        super(username);
        this.role = role;
        this.mustChangePassword = mustChangePassword;
    }

    /** Who the request was authenticated as. */
    public static Optional<SignedInUser> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedInUser user ? Optional.of(user) : Optional.empty();
    }

    /** Makes it the user of this request. */
    public void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Makes it nobody's request. */
    public static void unbind(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** The container's roles: none while the password must be changed. */
    public Set<String> groups() {
        return mustChangePassword ? Set.of() : Set.of(role.group());
    }

    boolean isAdmin() {
        return role == Role.ADMIN && !mustChangePassword;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
