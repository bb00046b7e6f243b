package org.vcfcredentials.environment;

/** What a page of environments is sorted by; equal ones are by name, ignoring case. */
public enum EnvironmentSort {
    /** Ignoring case. */
    NAME("LOWER(e.name)"),
    /** Those that were never synced count as oldest. */
    LAST_SYNC("e.lastSync"),
    /** By the word of the status. */
    STATUS("e.lastSyncStatus"),
    /** By how many credentials are present, retired ones not counted. */
    CREDENTIALS("(SELECT COUNT(c.id) FROM Credential c WHERE c.environmentId = e.id AND c.retiredAt IS NULL)");

    private final String expression;

    EnvironmentSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
