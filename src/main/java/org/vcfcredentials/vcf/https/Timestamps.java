package org.vcfcredentials.vcf.https;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /** How nearly every time is written. Parsing these with the formatter was two fifths of what a sync computes. */
    private static final List<String> USUAL_SHAPES = List.of("0000-00-00T00:00:00.000Z", "0000-00-00T00:00:00Z");

    private static final int MILLIS_AT = 20;

    private Timestamps() {}

    /** The time, to the millisecond; empty when there is none, or it is written in some other way, or not of our era. */
    static Optional<Instant> instant(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant time = USUAL_SHAPES.stream().anyMatch(shape -> has(shape, text))
                    ? usual(text)
                    : VENDOR.parse(text, Instant::from);
            return Optional.of(time)
                    .filter(any -> any.isAfter(Instant.EPOCH) && any.isBefore(END))
                    .map(any -> any.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    /** Whether a text has a digit where the shape has a zero, and the same character elsewhere. */
    private static boolean has(String shape, String text) {
        boolean same = shape.length() == text.length();
        for (int index = 0; same && index < shape.length(); index++) {
            char found = text.charAt(index);
            same = shape.charAt(index) == '0' ? found >= '0' && found <= '9' : found == shape.charAt(index);
        }
        return same;
    }

    private static Instant usual(String text) {
        int millis = text.length() > MILLIS_AT ? number(text, MILLIS_AT, 3) : 0;
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 2),
                        number(text, 8, 2),
                        number(text, 11, 2),
                        number(text, 14, 2),
                        number(text, 17, 2))
                .toInstant(ZoneOffset.UTC)
                .plusMillis(millis);
    }

    private static int number(String text, int begin, int length) {
        return Integer.parseInt(text, begin, begin + length, 10);
    }
}
