package org.vcfcredentials.account.user;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.account.Role;

/**
 * A user as lists show it.
 *
 * @param tokens how many tokens are valid now
 */
public record UserSummary(
        long id,
        String username,
        Role role,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        Optional<Instant> lastLogin,
        long tokens) {
    static UserSummary of(User user, long tokens) {
        return new UserSummary(
                user.id(),
                user.username(),
                user.role(),
                user.isEnabled(),
                user.mustChangePassword(),
                user.createdAt(),
                user.lastLogin(),
                tokens);
    }
}
