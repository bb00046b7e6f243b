package org.vcfcredentials.account.user;

import java.util.Optional;
import org.vcfcredentials.account.Role;

/** What an admin changes of a user; what is empty stays. */
public record UserChange(Optional<Role> role, Optional<Boolean> enabled) {
    /** Another role. */
    public static UserChange of(Role role) {
        return new UserChange(Optional.of(role), Optional.empty());
    }

    /** Enabled again, or not any more. */
    public static UserChange of(boolean enabled) {
        return new UserChange(Optional.empty(), Optional.of(enabled));
    }

    /** Whether the user may do less afterwards. */
    boolean takesAway(User user) {
        boolean demoted = role.filter(next -> next != user.role()
                        && !next.scopes().containsAll(user.role().scopes()))
                .isPresent();
        return demoted || enabled.filter(on -> !on && user.isEnabled()).isPresent();
    }
}
