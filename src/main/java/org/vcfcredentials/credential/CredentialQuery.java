package org.vcfcredentials.credential;

import java.util.Map;

/**
 * Which credentials of an environment to show.
 *
 * @param filters per column: a part of the text (ignoring case), or exactly one of the values for a choice column
 * @param search a part of any text column; empty for no restriction
 * @param sortBy ties are broken by host name, user name and id, so that paging is stable
 * @param first index of the first row, from 0
 * @param size rows on a page, 1 to 100,000; a script may ask for all at once
 * @param withRetired whether those that vanished from their source are shown, too
 */
public record CredentialQuery(
        long environmentId,
        Map<CredentialColumn, String> filters,
        String search,
        CredentialColumn sortBy,
        boolean ascending,
        int first,
        int size,
        boolean withRetired) {
    public CredentialQuery {
        filters = Map.copyOf(filters);
    }

    /** Those that are present. */
    public CredentialQuery(
            long environmentId,
            Map<CredentialColumn, String> filters,
            String search,
            CredentialColumn sortBy,
            boolean ascending,
            int first,
            int size) {
        this(environmentId, filters, search, sortBy, ascending, first, size, false);
    }

    /** Everything of an environment by host name, the first {@code size} rows. */
    public static CredentialQuery all(long environmentId, int size) {
        return new CredentialQuery(environmentId, Map.of(), "", CredentialColumn.HOSTNAME, true, 0, size);
    }
}
