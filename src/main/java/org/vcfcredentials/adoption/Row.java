package org.vcfcredentials.adoption;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/** One row of the original. What is NULL in it is absent, and so is a column that its version did not have yet. */
final class Row {
    private final Map<String, String> values;

    Row(Map<String, String> values) {
        this.values = values;
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /** Absent when it is empty, too: the predecessor stored that for a password it did not get. */
    Optional<Secret> secret(String column) {
        return text(column).filter(text -> !text.isEmpty()).map(Secret::of);
    }

    Optional<Long> number(String column) {
        return text(column).flatMap(Row::parse);
    }

    private static Optional<Long> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()).longValueExact());
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            return Optional.empty();
        }
    }

    Optional<Boolean> flag(String column) {
        return text(column).map(text -> text.strip().toLowerCase(Locale.ROOT)).flatMap(text -> switch (text) {
            case "1", "true", "t", "yes" -> Optional.of(true);
            case "0", "false", "f", "no" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    Optional<Instant> time(String column) {
        return text(column).flatMap(Times::parse);
    }
}
