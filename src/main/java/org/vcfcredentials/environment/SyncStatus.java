package org.vcfcredentials.environment;

/** How the latest sync of an environment ended, over its configured sources; one that was never tried does not count. Stored and told by the API in lower case. */
public enum SyncStatus {
    /** No sync has ended yet. */
    NEVER,
    /** Every configured source was read whole. */
    SUCCESS,
    /** Some configured sources were read, or some of one. */
    PARTIAL,
    /** None was read. */
    FAILED
}
