package org.vcfcredentials.sync;

import java.util.List;

/** How far the latest sync of an environment is, one entry per source it took up. */
public record SyncProgress(long environmentId, List<SourceProgress> sources) {
    public SyncProgress {
        sources = List.copyOf(sources);
    }

    /** Whether any source is still being worked on. */
    public boolean running() {
        return sources.stream().anyMatch(source -> !source.finished());
    }

    /** Whether every source ended well. */
    public boolean succeeded() {
        return sources.stream().allMatch(source -> source.phase() == SourceProgress.Phase.DONE);
    }
}
