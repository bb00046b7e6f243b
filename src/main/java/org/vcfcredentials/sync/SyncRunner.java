package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.SourceSummary;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.vcf.Source;

/**
 * Runs syncs: sources side by side, bounded, never two runs of one source at a time. A request for a source that is already
 * being read joins the run under way.
 */
@ApplicationScoped
public class SyncRunner {
    private static final Logger LOG = System.getLogger(SyncRunner.class.getName());
    private static final Duration TIME_TO_WRITE = Duration.ofSeconds(30);

    private final Environments environments;
    private final SourceSync sourceSync;
    private final Audit audit;
    private final SyncThreads threads;
    private final Settings settings;
    private final ActiveRuns runs = new ActiveRuns();
    private volatile boolean closing;

    @Inject
    SyncRunner(Environments environments, SourceSync sourceSync, Audit audit, SyncThreads threads, Settings settings) {
        this.environments = environments;
        this.sourceSync = sourceSync;
        this.audit = audit;
        this.threads = threads;
        this.settings = settings;
    }

    /** For the container's proxy. */
    SyncRunner() {
        this(null, null, null, null, null);
    }

    /**
     * Starts a sync of every configured source of an environment and returns at once.
     *
     * @throws InvalidInputException when no source is configured
     */
    @RequiresScope(Scope.SYNC)
    public SyncProgress start(long environmentId, Actor actor) {
        return ActiveRuns.progress(environmentId, begin(environmentId, actor));
    }

    /** As {@link #start(long, Actor)}, of one source. */
    @RequiresScope(Scope.SYNC)
    public SyncProgress start(SourceKey key, Actor actor) {
        return ActiveRuns.progress(
                key.environmentId(), begin(key.environmentId(), actor, source -> source == key.source()));
    }

    /** Whether this source is being read at the moment, by this server. */
    public boolean isRunning(SourceKey key) {
        return runs.all().stream().anyMatch(run -> run.key().equals(key));
    }

    /** Starts a sync as {@link #start} does and waits until every source has ended, at most the sync deadline plus 30 s. */
    @RequiresScope(Scope.SYNC)
    public SyncProgress run(long environmentId, Actor actor) {
        List<SourceRun> started = begin(environmentId, actor);
        awaitAll(started, settings.syncDeadline().plus(TIME_TO_WRITE));
        return ActiveRuns.progress(environmentId, started);
    }

    /** The latest sync of this environment since the server started; empty when there was none. */
    public Optional<SyncProgress> progress(long environmentId) {
        return runs.progress(environmentId);
    }

    /**
     * Starts nothing any more and waits for what is running; what is not over in time is broken off. A sync that is broken off
     * has changed nothing.
     */
    public void shutdown(Duration patience) {
        closing = true;
        awaitAll(runs.all(), patience);
        List<SourceRun> abandoned = runs.all();
        abandoned.forEach(SourceRun::breakOff);
        awaitAll(abandoned, Duration.ofSeconds(1));
        if (!abandoned.isEmpty()) {
            LOG.log(Level.WARNING, () -> abandoned.size() + " running syncs were broken off by the shutdown.");
        }
    }

    /** What a timer does: syncs one source, and is never told how it went. */
    void runScheduled(SourceKey key) {
        SourceRun run = runs.join(key, Actor.SYSTEM.username(), fresh -> {
            fresh.markScheduled();
            execute(fresh);
        });
        run.markScheduled();
        runs.show(key.environmentId(), List.of(run));
    }

    /** As {@link #start(long, Actor)}, for those who saw to it that the actor may. */
    List<SourceRun> begin(long environmentId, Actor actor) {
        return begin(environmentId, actor, source -> true);
    }

    private List<SourceRun> begin(long environmentId, Actor actor, Predicate<Source> wanted) {
        EnvironmentSummary environment = environments.summary(environmentId);
        List<SourceKey> keys = Stream.of(environment.manager(), environment.installer())
                .filter(SourceSummary::configured)
                .filter(source -> wanted.test(source.source()))
                .map(source -> new SourceKey(environmentId, source.source()))
                .toList();
        if (keys.isEmpty()) {
            throw new InvalidInputException(
                    "Environment " + environment.name() + " has nothing to sync: fill in a host first.");
        }
        audit.record(actor, AuditAction.SYNC_STARTED, "environment " + environment.name());
        List<SourceRun> started = keys.stream()
                .map(key -> runs.join(key, actor.username(), this::execute))
                .toList();
        runs.show(environmentId, started);
        return started;
    }

    private void execute(SourceRun run) {
        try {
            if (closing) {
                throw new RejectedExecutionException();
            }
            threads.execute(() -> perform(run));
        } catch (RejectedExecutionException refused) {
            run.failed("The server is shutting down.");
            runs.ended(run);
        }
    }

    private void perform(SourceRun run) {
        try {
            if (run.begin()) {
                sourceSync.sync(run);
            }
        } finally {
            run.leave();
            if (!run.progress().finished()) {
                run.failed("The sync was broken off.");
            }
            runs.ended(run);
        }
    }

    private static void awaitAll(List<SourceRun> waitedFor, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        waitedFor.forEach(run -> run.await(Duration.ofNanos(end - System.nanoTime())));
    }
}
