package org.vcfcredentials.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moments as pages send them: ISO-8601 in UTC. */
final class Moments {
    private Moments() {}

    /** The moment; none when nothing was sent, or nothing that makes sense. */
    static Optional<Instant> of(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException senseless) {
            return Optional.empty();
        }
    }
}
