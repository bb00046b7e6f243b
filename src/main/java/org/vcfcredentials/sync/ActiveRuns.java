package org.vcfcredentials.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.vcf.Source;

/** The runs of this server: at most one at a time per source, and the latest of each environment. */
final class ActiveRuns {
    private final Map<SourceKey, SourceRun> active = new ConcurrentHashMap<>();
    private final Map<Long, List<SourceRun>> latest = new ConcurrentHashMap<>();

    /** The run under way of this source, or a new one, which is handed to {@code starter}. */
    SourceRun join(SourceKey key, String startedBy, Consumer<SourceRun> starter) {
        var fresh = new SourceRun(key, startedBy);
        SourceRun running = active.putIfAbsent(key, fresh);
        if (running != null) {
            running.share();
            return running;
        }
        starter.accept(fresh);
        return fresh;
    }

    /** Another run of its source may start; whoever waited for this one hears of it. */
    void ended(SourceRun run) {
        active.remove(run.key(), run);
        run.end();
    }

    List<SourceRun> all() {
        return List.copyOf(active.values());
    }

    /** Makes these runs the latest of the environment; one that is still running beside them stays. */
    List<SourceRun> show(long environmentId, List<SourceRun> runs) {
        return latest.merge(environmentId, List.copyOf(runs), ActiveRuns::merged);
    }

    private static List<SourceRun> merged(List<SourceRun> before, List<SourceRun> now) {
        List<Source> sources = now.stream().map(run -> run.key().source()).toList();
        var merged = new ArrayList<>(now);
        before.stream()
                .filter(run -> !run.progress().finished())
                .filter(run -> !sources.contains(run.key().source()))
                .forEach(merged::add);
        return List.copyOf(merged);
    }

    Optional<SyncProgress> progress(long environmentId) {
        return Optional.ofNullable(latest.get(environmentId)).map(runs -> progress(environmentId, runs));
    }

    static SyncProgress progress(long environmentId, List<SourceRun> runs) {
        return new SyncProgress(
                environmentId, runs.stream().map(SourceRun::progress).toList());
    }
}
