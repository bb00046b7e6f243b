package org.vcfcredentials.export;

import java.io.OutputStream;
import org.vcfcredentials.audit.AuditRecord;

/** Entries of the audit as comma-separated values. Strangers chose some of the texts: none becomes a formula. */
public final class AuditCsv implements AutoCloseable {
    private final CsvFile file;

    /** Writes the header; {@code out} stays the caller's to close. */
    public AuditCsv(OutputStream out) {
        file = new CsvFile(out, "Number", "Time", "User", "Action", "Subject", "Address", "User Agent");
    }

    /** Writes one entry. */
    public void add(AuditRecord entry) {
        file.add(
                entry.sequence(),
                entry.happenedAt(),
                PlainText.of(entry.username()),
                PlainText.of(entry.action()),
                PlainText.of(entry.subject()),
                PlainText.of(entry.address()),
                PlainText.of(entry.userAgent()));
    }

    /** Hands everything to the stream, which stays open. */
    @Override
    public void close() {
        file.close();
    }
}
