package org.vcfcredentials.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the table of credentials that a user can choose and put in order, as they are without a choice. */
public enum TableColumn {
    /** Only where there is more than one. */
    ENVIRONMENT("environment"),
    HOSTNAME("hostname"),
    USERNAME("username"),
    PASSWORD("password"),
    CREDENTIAL_TYPE("credentialType"),
    ACCOUNT_TYPE("accountType"),
    RESOURCE_TYPE("resourceType"),
    DOMAIN_NAME("domain"),
    SOURCE("source"),
    LAST_UPDATED("lastUpdated");

    private final String text;

    TableColumn(String text) {
        this.text = text;
    }

    static Optional<TableColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** How addresses name it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its title in the bundle. */
    public String getText() {
        return "credentials." + text;
    }

    /** Whether it is always there: a row is told by its host, and a password is shown in its column. */
    public boolean isRequired() {
        return this == HOSTNAME || this == PASSWORD;
    }
}
