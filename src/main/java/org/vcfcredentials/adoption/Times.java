package org.vcfcredentials.adoption;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the predecessor wrote times: UTC without saying so. */
final class Times {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int DATE_AND_MINUTES = 16;

    private Times() {}

    static Optional<Instant> parse(String text) {
        String iso = text.strip().replace(' ', 'T');
        if (iso.length() < DATE_AND_MINUTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant(iso).truncatedTo(ChronoUnit.MILLIS))
                    .filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant instant(String iso) {
        boolean zoned = iso.endsWith("Z") || iso.substring(DATE_AND_MINUTES).matches(".*[+-].*");
        return zoned
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
