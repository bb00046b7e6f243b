package org.vcfcredentials.adoption;

/** What is counted. The constant names are stored. */
public enum Kind {
    USERS("users"),
    ENVIRONMENTS("environments"),
    CREDENTIALS("credentials"),
    FORMER_PASSWORDS("former passwords");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
