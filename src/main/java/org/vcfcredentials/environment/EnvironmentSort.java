package org.vcfcredentials.environment;

/** What a page of environments is sorted by; equal ones are by name, ignoring case. */
public enum EnvironmentSort {
    /** Ignoring case. */
    NAME("LOWER(e.name)"),
    /** Those that were never synced count as oldest. */
    LAST_SYNC("e.lastSync"),
    /** By the word of the status. */
    STATUS("e.lastSyncStatus");

    private final String expression;

    EnvironmentSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
