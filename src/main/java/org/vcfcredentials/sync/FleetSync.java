package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Settings;

/** Syncs many environments, one after the other as fast as threads go. There is one such sync at a time, for all admins. */
@ApplicationScoped
public class FleetSync {
    /** So many threads stay for syncs by hand and by timers. */
    static final int KEPT_FREE = 2;

    private final Environments environments;
    private final SyncRunner runner;
    private final Audit audit;
    private final int width;
    private Optional<FleetRun> latest = Optional.empty();
    private boolean closing;

    @Inject
    FleetSync(Environments environments, SyncRunner runner, Audit audit, Settings settings) {
        this.environments = environments;
        this.runner = runner;
        this.audit = audit;
        this.width = Math.max(1, settings.syncThreads() - KEPT_FREE);
    }

    /** For the container's proxy. */
    FleetSync() {
        this.environments = null;
        this.runner = null;
        this.audit = null;
        this.width = 0;
    }

    /**
     * Starts a sync of every environment that has a host and returns at once.
     *
     * @throws InvalidInputException when there is none, or another such sync is under way
     */
    @AdminOnly
    public void startAll(Actor actor) {
        start(environment -> true, actor);
    }

    /** As {@link #startAll}, of these environments; those that are gone are left out. */
    @AdminOnly
    public void start(Set<Long> ids, Actor actor) {
        start(environment -> ids.contains(environment.id()), actor);
    }

    private void start(Predicate<EnvironmentSummary> wanted, Actor actor) {
        List<FleetEntry> entries = environments.list().stream()
                .filter(wanted)
                .filter(environment -> environment.manager().configured()
                        || environment.installer().configured())
                .map(environment -> new FleetEntry(environment.id(), environment.name()))
                .toList();
        if (entries.isEmpty()) {
            throw new InvalidInputException("There is nothing to sync: none of these environments has a host.");
        }
        var run = new FleetRun(actor.username(), entries, width, id -> runner.begin(id, actor));
        takeTurn(run);
        run.proceed();
    }

    private synchronized void takeTurn(FleetRun run) {
        if (closing) {
            throw new InvalidInputException("The server is shutting down.");
        }
        if (progress().filter(FleetProgress::running).isPresent()) {
            throw new InvalidInputException("Another sync of several environments is under way.");
        }
        latest = Optional.of(run);
    }

    /** The latest such sync since the server started; empty when there was none, or somebody has put it away. */
    public synchronized Optional<FleetProgress> progress() {
        return latest.map(FleetRun::progress);
    }

    /** Begins nothing any more and breaks off what is running, which changes nothing of it. What has ended stays. */
    @AdminOnly
    public void cancel(Actor actor) {
        Optional<FleetRun> running = latest().filter(run -> run.progress().running());
        if (running.isPresent()) {
            int dropped = running.get().cancel();
            audit.record(actor, AuditAction.SYNC_CANCELLED, dropped + " environments not begun");
        }
    }

    /** Puts the outcome away; one that is still running stays. */
    @AdminOnly
    public synchronized void dismiss() {
        latest = latest.filter(run -> run.progress().running());
    }

    /** Begins nothing any more; what is running is left to {@link SyncRunner#shutdown}. */
    void shutdown() {
        close().ifPresent(FleetRun::drop);
    }

    private synchronized Optional<FleetRun> close() {
        closing = true;
        return latest;
    }

    private synchronized Optional<FleetRun> latest() {
        return latest;
    }
}
