package org.vcfcredentials.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.environment.SourceKey;

/**
 * The regular reading of one source.
 *
 * @param enabled whether a timer does it
 * @param refusedSince since when no timer reads it, because it refused our password; absent when that is not so
 * @param latest its latest run, whoever asked for it
 * @param nextRun when the timer is due; absent when it is off
 * @param running whether the source is being read at the moment
 */
public record Job(
        SourceKey key,
        String environment,
        int intervalMinutes,
        boolean enabled,
        Optional<Instant> refusedSince,
        Optional<RunRecord> latest,
        Optional<Instant> nextRun,
        boolean running) {
    /** Whether a timer reads it. */
    public boolean ticks() {
        return enabled && refusedSince.isEmpty();
    }

    /** How long until the timer is due; zero when it is overdue. */
    public Optional<Duration> due(Instant now) {
        return nextRun.map(next -> next.isBefore(now) ? Duration.ZERO : Duration.between(now, next));
    }
}
