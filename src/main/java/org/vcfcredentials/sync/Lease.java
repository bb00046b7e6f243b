package org.vcfcredentials.sync;

import java.time.Instant;
import org.vcfcredentials.environment.SourceKey;

/**
 * A source that is ours to sync for now.
 *
 * @param holder this server
 */
record Lease(SourceRun run, String holder, Instant startedAt) {
    SourceKey key() {
        return run.key();
    }

    /** The user who asked for it, or {@code system}. */
    String startedBy() {
        return run.startedBy();
    }

    /** Whether a timer asked for it, or joined it meanwhile, so that the next run is moved on. */
    boolean scheduled() {
        return run.scheduled();
    }
}
