package org.vcfcredentials.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.vcfcredentials.audit.AuditRecord;

/** Entries of the audit as comma-separated values after RFC 4180. Strangers chose some of the texts: none becomes a formula. */
public final class AuditCsv implements AutoCloseable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.MINIMAL)
            .setHeader("Number", "Time", "User", "Action", "Subject", "Address", "User Agent")
            .get();

    private final CSVPrinter printer;

    /** Writes the header; {@code out} stays the caller's to close. */
    public AuditCsv(OutputStream out) {
        try {
            printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one entry. */
    public void add(AuditRecord entry) {
        try {
            printer.printRecord(
                    entry.sequence(),
                    entry.happenedAt(),
                    PlainText.of(entry.username()),
                    PlainText.of(entry.action()),
                    PlainText.of(entry.subject()),
                    PlainText.of(entry.address()),
                    PlainText.of(entry.userAgent()));
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
