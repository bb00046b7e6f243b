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

/** Comma-separated values after RFC 4180, in UTF-8, without a byte order mark: it would become part of the first column's name. */
final class CsvFile implements AutoCloseable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private final CSVPrinter printer;

    /** Writes the header; {@code out} stays the caller's to close. */
    CsvFile(OutputStream out, String... header) {
        try {
            printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add((Object[]) header);
    }

    void add(Object... values) {
        try {
            printer.printRecord(values);
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
