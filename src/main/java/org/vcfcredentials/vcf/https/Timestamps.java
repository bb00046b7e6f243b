package org.vcfcredentials.vcf.https;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads the vendor's times, which are ISO 8601 with {@code Z}, {@code +00:00} or {@code +0000}. */
final class Timestamps {
    private static final DateTimeFormatter VENDOR = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter();

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Timestamps() {}

    /** The time, to the millisecond; empty when there is none, or it is written in some other way, or not of our era. */
    static Optional<Instant> instant(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(VENDOR.parse(text, Instant::from))
                    .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(END))
                    .map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
