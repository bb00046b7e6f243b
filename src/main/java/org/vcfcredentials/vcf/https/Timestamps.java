package org.vcfcredentials.vcf.https;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** Reads the vendor's times, which are ISO 8601 with {@code Z}, {@code +00:00} or {@code +0000}. */
final class Timestamps {
    private static final DateTimeFormatter VENDOR = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private Timestamps() {}

    /** The time; empty when there is none or it is written in some other way. */
    static Optional<Instant> instant(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(VENDOR.parse(text, Instant::from));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
