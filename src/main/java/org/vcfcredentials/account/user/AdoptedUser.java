package org.vcfcredentials.account.user;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.password.PasswordHasher;
import org.vcfcredentials.platform.Secret;

/**
 * A user of another product who goes on as one of ours, with the same password.
 *
 * @param hash what the password is verified by, one that {@link #canLogIn} accepts
 */
public record AdoptedUser(long id, String username, Role role, String hash, Instant createdAt) {
    /** Whether a user of this name could be found again at a login. */
    public static boolean isUsable(String username) {
        return username.matches(UserDraft.USERNAME);
    }

    /** Whether a password could ever be verified by this hash. */
    public static boolean canLogIn(String hash) {
        return PasswordHasher.canVerify(hash);
    }

    /** Whether the password is the one that everybody knows, so that it must be changed first. Takes as long as a login. */
    public boolean mustChangePassword() {
        boolean first = username.equalsIgnoreCase(FirstAdmin.USERNAME);
        return first && new PasswordHasher().verify(Secret.of(FirstAdmin.USERNAME), hash);
    }

    /** What the sessions of this user are told by. */
    public String sessionStamp() {
        return RandomText.stamp();
    }

    /** The role by its name outside Java, whatever the case; empty when there is no such role. */
    public static Optional<Role> role(String name) {
        return Role.find(name.strip());
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return username + " (" + role.group() + ")";
    }
}
