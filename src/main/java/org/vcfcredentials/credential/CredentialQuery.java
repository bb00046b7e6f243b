package org.vcfcredentials.credential;

/**
 * Which page of which credentials to show.
 *
 * @param sortBy ties are broken by host name, user name and id, so that paging is stable
 * @param first index of the first row, from 0
 * @param size rows on a page, 1 to 100,000; a script may ask for all at once
 */
public record CredentialQuery(
        CredentialFilter filter, CredentialColumn sortBy, boolean ascending, int first, int size) {
    /** Everything of an environment by host name, the first {@code size} rows. */
    public static CredentialQuery all(long environmentId, int size) {
        return new CredentialQuery(CredentialFilter.all(environmentId), CredentialColumn.HOSTNAME, true, 0, size);
    }
}
