package org.vcfcredentials.credential;

/** The columns a list can be filtered and sorted by, in the order people know them in. */
public enum CredentialColumn {
    ENVIRONMENT("environment", true),
    HOSTNAME("hostname", false),
    USERNAME("username", false),
    CREDENTIAL_TYPE("credentialType", true),
    ACCOUNT_TYPE("accountType", true),
    RESOURCE_TYPE("resourceType", true),
    DOMAIN_NAME("domainName", false),
    SOURCE("source", true),
    LAST_UPDATED("lastUpdated", false);

    private final String attribute;
    private final boolean choice;

    CredentialColumn(String attribute, boolean choice) {
        this.attribute = attribute;
        this.choice = choice;
    }

    /** The name of the attribute in {@link CredentialSummary}. */
    public String attribute() {
        return attribute;
    }

    /** The same in a query over credentials {@code c} with their environments {@code e}. */
    String expression() {
        return this == ENVIRONMENT ? "e.name" : "c." + attribute;
    }

    /** Whether it is filtered by one of the values present (exactly) rather than by a part of the text. */
    public boolean choice() {
        return choice;
    }
}
