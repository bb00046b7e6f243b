package org.vcfcredentials.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.platform.Secret;

/** The columns of CSV and Excel, in the order their users know. */
enum Column {
    /** Only where there is more than one. */
    ENVIRONMENT("Environment", 22),
    HOSTNAME("Hostname", 36),
    USERNAME("Username", 28),
    PASSWORD("Password", 28),
    CREDENTIAL_TYPE("Credential Type", 16),
    ACCOUNT_TYPE("Account Type", 14),
    RESOURCE_TYPE("Resource Type", 20),
    DOMAIN_NAME("Domain Name", 20),
    SOURCE("Source", 16),
    LAST_UPDATED("Last Updated", 20);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final String title;
    private final int width;

    Column(String title, int width) {
        this.title = title;
        this.width = width;
    }

    /** Those of a file, with the environment in front or without. */
    static List<Column> of(boolean withEnvironment) {
        return Arrays.stream(values())
                .filter(column -> withEnvironment || column != ENVIRONMENT)
                .toList();
    }

    String title() {
        return title;
    }

    /** How wide a spreadsheet shows it, in characters. */
    int width() {
        return width;
    }

    /** What is in it, exactly; empty for a password that no source ever told. */
    String text(RevealedCredential revealed) {
        CredentialSummary credential = revealed.credential();
        return switch (this) {
            case ENVIRONMENT -> credential.environment();
            case HOSTNAME -> credential.hostname();
            case USERNAME -> credential.username();
            case PASSWORD -> revealed.password().map(Secret::reveal).orElse("");
            case CREDENTIAL_TYPE -> credential.credentialType();
            case ACCOUNT_TYPE -> credential.accountType();
            case RESOURCE_TYPE -> credential.resourceType();
            case DOMAIN_NAME -> credential.domainName();
            case SOURCE -> credential.source().name();
            case LAST_UPDATED -> TIME.format(credential.lastUpdated());
        };
    }
}
