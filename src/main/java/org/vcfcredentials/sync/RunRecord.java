package org.vcfcredentials.sync;

import java.time.Duration;
import java.time.Instant;
import org.vcfcredentials.environment.SourceOutcome;
import org.vcfcredentials.vcf.Source;

/**
 * One run as it is told: which source, by whom, when, and what it came to.
 *
 * @param startedBy the user who asked for it, or {@code system} for a timer
 * @param message why it failed, or what was strange; else empty
 */
public record RunRecord(
        long environmentId,
        String environment,
        Source source,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        boolean succeeded,
        Changes changes,
        String message) {
    /** How many credentials were what. */
    public record Changes(int added, int changed, int retired, int unchanged) {
        int total() {
            return added + changed + retired + unchanged;
        }
    }

    /** What it came to: a run that wrote something and yet did not succeed had gaps. */
    public SourceOutcome outcome() {
        if (succeeded) {
            return SourceOutcome.READ;
        }
        return changes.total() > 0 ? SourceOutcome.INCOMPLETE : SourceOutcome.FAILED;
    }

    /** How long it took. */
    public Duration duration() {
        return Duration.between(startedAt, finishedAt);
    }
}
