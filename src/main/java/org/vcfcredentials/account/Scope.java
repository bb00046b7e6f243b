package org.vcfcredentials.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request may do. A role comes with some; a token has those of its own that its owner's role has, too. Each counts by itself. */
public enum Scope {
    /** See environments, credentials without their passwords, reports. */
    READ,
    /** Be told passwords, of now and former ones. */
    REVEAL,
    /** Get many of them as a file. */
    EXPORT,
    /** Sync an environment now. */
    SYNC,
    /** Change environments, users, service tokens and settings; read the audit. */
    ADMIN,
    /** One's own password, sessions and tokens. No token is given it: only a login with the password has it. */
    ACCOUNT;

    /** The name outside Java. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a token may be given it. */
    public boolean isGrantable() {
        return this != ACCOUNT;
    }

    /** The scope of a name as {@link #id()} tells it. */
    public static Optional<Scope> find(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }

    /** Reads what {@link #format} wrote; names of no scope are left out. */
    public static EnumSet<Scope> parse(String ids) {
        return Arrays.stream(ids.split(" "))
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    /** Their names, always in the same order. */
    public static String format(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::id).collect(Collectors.joining(" "));
    }
}
