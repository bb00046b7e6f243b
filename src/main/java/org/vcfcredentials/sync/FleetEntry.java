package org.vcfcredentials.sync;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One environment in a sync of many: waiting, begun, or not to be begun at all. */
final class FleetEntry {
    private final long environmentId;
    private final String environment;
    private volatile List<SourceRun> runs = List.of();
    private volatile String refusal = "";

    FleetEntry(long environmentId, String environment) {
        this.environmentId = environmentId;
        this.environment = environment;
    }

    long environmentId() {
        return environmentId;
    }

    void begun(List<SourceRun> started) {
        runs = List.copyOf(started);
    }

    /** It could not be begun. */
    void refused(String why) {
        refusal = why;
    }

    List<SourceRun> runs() {
        return runs;
    }

    /** Well or not. */
    boolean ended() {
        return !refusal.isEmpty()
                || (begun() && runs.stream().allMatch(run -> run.progress().finished()));
    }

    boolean begun() {
        return !runs.isEmpty();
    }

    /** What went wrong, when it has ended and anything did. */
    Optional<FleetProgress.Failure> failure() {
        String told = refusal.isEmpty()
                ? runs.stream()
                        .map(SourceRun::progress)
                        .filter(progress -> progress.finished() && progress.phase() != SourceProgress.Phase.DONE)
                        .map(progress -> progress.source().label() + ": " + progress.message())
                        .collect(Collectors.joining(" "))
                : refusal;
        return ended() && !told.isEmpty()
                ? Optional.of(new FleetProgress.Failure(environmentId, environment, told))
                : Optional.empty();
    }
}
