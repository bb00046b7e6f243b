package org.vcfcredentials.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which credentials are meant: to list, to count, to export.
 *
 * @param environmentId only those of this environment; absent for all environments
 * @param columns per column: a part of the text (ignoring case), or exactly one of the values for a choice column
 * @param search a part of any text column; empty for no restriction
 * @param withRetired whether those that vanished from their source are meant, too
 * @param state only those that need this care; absent for no restriction
 */
public record CredentialFilter(
        Optional<Long> environmentId,
        Map<CredentialColumn, String> columns,
        String search,
        boolean withRetired,
        Optional<CredentialState> state) {
    public CredentialFilter {
        columns = Map.copyOf(columns);
    }

    /** Whatever care they need. */
    public CredentialFilter(
            Optional<Long> environmentId, Map<CredentialColumn, String> columns, String search, boolean withRetired) {
        this(environmentId, columns, search, withRetired, Optional.empty());
    }

    /** The present ones of one environment that these columns and this search let through. */
    public static CredentialFilter of(long environmentId, Map<CredentialColumn, String> columns, String search) {
        return new CredentialFilter(Optional.of(environmentId), columns, search, false);
    }

    /** Everything that is present in one environment. */
    public static CredentialFilter all(long environmentId) {
        return of(environmentId, Map.of(), "");
    }

    /** The same in one environment only. */
    CredentialFilter in(long environment) {
        return new CredentialFilter(Optional.of(environment), columns, search, withRetired, state);
    }

    /** What it restricts, for people, such as {@code hostname: esx, with retired}; empty when it lets everything present through. */
    String description() {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(columns)
                .forEach((column, value) ->
                        parts.add(column.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + value));
        if (!search.isBlank()) {
            parts.add("search: " + search.strip());
        }
        state.ifPresent(needed ->
                parts.add("state: " + needed.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (withRetired) {
            parts.add("with retired");
        }
        return String.join(", ", parts);
    }
}
