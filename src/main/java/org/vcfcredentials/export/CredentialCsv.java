package org.vcfcredentials.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.vcfcredentials.platform.Secret;

/**
 * Credentials as comma-separated values after RFC 4180, in the column order its users know.
 *
 * <p>A CSV file is for programs, and the two decisions follow from that. There is no byte order mark: it would become part of the
 * first column's name. Passwords are written exactly as they are, whatever they begin with, because a password that arrives
 * changed is worthless; all other text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CredentialCsv implements AutoCloseable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.MINIMAL)
            .setHeader(
                    "Hostname",
                    "Username",
                    "Password",
                    "Credential Type",
                    "Account Type",
                    "Resource Type",
                    "Domain Name",
                    "Source",
                    "Last Updated")
            .get();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final CSVPrinter printer;

    /** Writes the header; {@code out} stays the caller's to close. */
    public CredentialCsv(OutputStream out) {
        try {
            printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one credential. */
    public void add(CredentialRow row) {
        try {
            printer.printRecord(
                    PlainText.of(row.hostname()),
                    PlainText.of(row.username()),
                    row.password().map(Secret::reveal).orElse(""),
                    PlainText.of(row.credentialType()),
                    PlainText.of(row.accountType()),
                    PlainText.of(row.resourceType()),
                    PlainText.of(row.domainName()),
                    row.source(),
                    TIME.format(row.lastUpdated()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands everything to the stream, which stays open. */
    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
