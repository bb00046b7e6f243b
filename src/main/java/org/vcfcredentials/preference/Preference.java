package org.vcfcredentials.preference;

/** Everything a user can choose. */
public enum Preference {
    /** Which columns the table of credentials has, in which order. */
    CREDENTIAL_COLUMNS("credentials.columns"),

    /** Whether the dashboard shows environments as cards or as a list. */
    DASHBOARD_VIEW("dashboard.view");

    private final String key;

    Preference(String key) {
        this.key = key;
    }

    /** What it is stored under, up to 50 characters; never changes. */
    String key() {
        return key;
    }
}
