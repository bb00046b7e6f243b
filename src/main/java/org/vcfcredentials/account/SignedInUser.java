package org.vcfcredentials.account;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The user of one request, as read from the database for this request and kept with it: a person, or a service. */
public final class SignedInUser extends CallerPrincipal {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = SignedInUser.class.getName();
    /** No user's name has a colon. */
    private static final String SERVICE = "service:";

    private final Long id;
    private final String group;
    private final boolean mustChangePassword;
    private final EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    private final TokenUse token;

    private SignedInUser(String name, Long id, String group, boolean mustChangePassword, TokenUse token) {
        super(name);
        this.id = id;
        this.group = group;
        this.mustChangePassword = mustChangePassword;
        this.token = token;
    }

    /** A person who logged in, as the database has it now. While the password must be changed there is no scope. */
    public static SignedInUser person(long id, String username, Role role, boolean mustChangePassword) {
        var person = new SignedInUser(username, id, role.group(), mustChangePassword, null);
        if (!mustChangePassword) {
            person.scopes.addAll(role.scopes());
        }
        return person;
    }

    /** A service, which has nobody's role and what its token says. */
    public static SignedInUser service(String name, Collection<Scope> scopes, TokenUse token) {
        var service = new SignedInUser(SERVICE + name, null, "", false, token);
        service.scopes.addAll(scopes);
        return service;
    }

    /** The same person by a token of theirs: no more than the token says, and no more than the role. */
    public SignedInUser by(TokenUse used, Collection<Scope> granted) {
        var limited = new SignedInUser(getName(), id, group, mustChangePassword, used);
        limited.scopes.addAll(scopes);
        limited.scopes.retainAll(granted);
        return limited;
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

    /** The container's roles: none while the password must be changed, and none for a service. */
    public Set<String> groups() {
        return mustChangePassword || group.isEmpty() ? Set.of() : Set.of(group);
    }

    /** The person's id; none for a service. */
    OptionalLong id() {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    Set<Scope> scopes() {
        return Set.copyOf(scopes);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    Optional<TokenUse> token() {
        return Optional.ofNullable(token);
    }
}
