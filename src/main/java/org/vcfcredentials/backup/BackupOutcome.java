package org.vcfcredentials.backup;

import java.time.Duration;
import java.time.Instant;

/**
 * What an attempt to make a backup came to.
 *
 * @param name of the file that was made; empty when none was
 * @param problem for people; empty when all went well
 */
public record BackupOutcome(Instant endedAt, Duration took, String name, long bytes, String problem) {
    /** Whether there is a backup now that was not there before. */
    public boolean succeeded() {
        return problem.isEmpty();
    }
}
