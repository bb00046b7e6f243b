package org.vcfcredentials.export;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.vcfcredentials.platform.Secret;

/**
 * Credentials as comma-separated values, in the column order its users know.
 *
 * <p>A CSV file is for programs. Passwords are written exactly as they are, whatever they begin with, because a password that
 * arrives changed is worthless; all other text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CredentialCsv implements AutoCloseable {
    private static final String[] HEADER = {
        "Hostname",
        "Username",
        "Password",
        "Credential Type",
        "Account Type",
        "Resource Type",
        "Domain Name",
        "Source",
        "Last Updated"
    };

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final CsvFile file;

    /** Writes the header; {@code out} stays the caller's to close. */
    public CredentialCsv(OutputStream out) {
        file = new CsvFile(out, HEADER);
    }

    /** Writes one credential. */
    public void add(CredentialRow row) {
        file.add(
                PlainText.of(row.hostname()),
                PlainText.of(row.username()),
                row.password().map(Secret::reveal).orElse(""),
                PlainText.of(row.credentialType()),
                PlainText.of(row.accountType()),
                PlainText.of(row.resourceType()),
                PlainText.of(row.domainName()),
                row.source(),
                TIME.format(row.lastUpdated()));
    }

    /** Hands everything to the stream, which stays open. */
    @Override
    public void close() {
        file.close();
    }
}
