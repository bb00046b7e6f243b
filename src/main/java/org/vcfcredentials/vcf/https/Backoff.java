package org.vcfcredentials.vcf.https;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before a source that is busy or ailing is asked again: what it asks for itself, else twice as long each time, more or
 * less, so that many who were turned away together do not come back together.
 *
 * @param first the first wait
 */
record Backoff(Duration first, Clock clock, Sleeper sleeper) {
    private static final int MOST_TRIES = 4;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    /** Waits. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration wait) throws InterruptedException;
    }

    static Backoff by(Clock clock) {
        return new Backoff(Duration.ofSeconds(1), clock, wait -> Thread.sleep(wait.toMillis()));
    }

    /** Whether such an answer may be another one soon. */
    static boolean passes(int status) {
        return PASSING.contains(status);
    }

    /**
     * How long to wait after this answer; empty when it is final.
     *
     * @param tries how often this was asked, 1 for the first time
     */
    Optional<Duration> after(Answer answer, int tries) {
        if (!passes(answer.status()) || tries >= MOST_TRIES) {
            return Optional.empty();
        }
        return Optional.of(asked(answer).orElseGet(() -> grown(tries)));
    }

    /** What {@code Retry-After} says, in seconds or as a date; empty when it is not there or not understood. */
    Optional<Duration> asked(Answer answer) {
        String text = answer.retryAfter().strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), moment.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private Duration grown(int tries) {
        long whole = first.toMillis() << (tries - 1);
        return Duration.ofMillis(whole / 2 + ThreadLocalRandom.current().nextLong(whole + 1));
    }

    void sleep(Duration wait) throws InterruptedException {
        sleeper.sleep(wait);
    }
}
