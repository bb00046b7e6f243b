package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;

/**
 * Runs syncs: sources side by side, bounded, never two runs of one source at a time. A request for a source that is already
 * being read joins the run under way.
 */
@ApplicationScoped
public class SyncRunner {
    /** Starts a sync of every configured source of an environment and returns at once. */
    public SyncProgress start(long environmentId, Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Starts a sync as {@link #start} does and waits until every source has ended, at most the sync deadline plus 30 s. */
    public SyncProgress run(long environmentId, Actor actor) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The latest sync of this environment since the server started; empty when there was none. */
    public Optional<SyncProgress> progress(long environmentId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
