package org.vcfcredentials.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a user may do. {@link #group()} is the name in the database, in the API and as the container's role. */
public enum Role {
    /** Everything. */
    ADMIN("admin"),
    /** See, reveal and export credentials; change nothing. */
    READONLY("readonly");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** What comes with it. */
    public Set<Scope> scopes() {
        return this == ADMIN
                ? EnumSet.allOf(Scope.class)
                : EnumSet.of(Scope.READ, Scope.REVEAL, Scope.EXPORT, Scope.ACCOUNT);
    }

    /** The role's name outside Java. */
    public String group() {
        return group;
    }

    /**
     * The role of a name as {@link #group()} tells it.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role ofGroup(String group) {
        return find(group).orElseThrow(() -> new IllegalArgumentException("There is no role " + group));
    }

    /** The role of a name, whatever the case of its letters. */
    public static Optional<Role> find(String group) {
        return Arrays.stream(values())
                .filter(role -> role.group.equalsIgnoreCase(group))
                .findFirst();
    }
}
