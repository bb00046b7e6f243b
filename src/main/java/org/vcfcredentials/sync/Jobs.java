package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.SourceSummary;
import org.vcfcredentials.platform.Heartbeat;

/** What is read by itself and when, for admins. */
@ApplicationScoped
public class Jobs {
    private final Environments environments;
    private final RunHistory history;
    private final SyncRunner runner;
    private final SyncTimers timers;
    private final Audit audit;

    @Inject
    Jobs(Environments environments, RunHistory history, SyncRunner runner, SyncTimers timers, Audit audit) {
        this.environments = environments;
        this.history = history;
        this.runner = runner;
        this.timers = timers;
        this.audit = audit;
    }

    /** For the container's proxy. */
    Jobs() {
        this(null, null, null, null, null);
    }

    /** Every source that has a host and an interval, by environment. */
    @AdminOnly
    public List<Job> list() {
        Map<SourceKey, RunRecord> latest = history.latest();
        return environments.list().stream()
                .flatMap(environment -> Stream.of(environment.manager(), environment.installer())
                        .filter(source -> source.configured() && source.intervalMinutes() > 0)
                        .map(source -> job(environment, source, latest)))
                .toList();
    }

    private Job job(EnvironmentSummary environment, SourceSummary source, Map<SourceKey, RunRecord> latest) {
        var key = new SourceKey(environment.id(), source.source());
        return new Job(
                key,
                environment.name(),
                source.intervalMinutes(),
                source.syncEnabled(),
                source.pausedAt(),
                Optional.ofNullable(latest.get(key)),
                source.nextRun(),
                runner.isRunning(key));
    }

    /** Whether the container's timers tick. */
    public boolean ticking() {
        return !Heartbeat.stopped();
    }

    /** Reads one source now, or joins its run under way, and returns at once. */
    @AdminOnly
    public void run(SourceKey key, Actor actor) {
        runner.start(key, actor);
    }

    /** Switches the timer of a source off; it keeps its interval. */
    @AdminOnly
    public void pause(SourceKey key, Actor actor) {
        environments.schedule(key, false, actor);
    }

    /** Lets the timer of a source tick again, whoever stopped it: an admin, or the source that refused our password. */
    @AdminOnly
    @Transactional
    public void resume(SourceKey key, Actor actor) {
        environments.resume(key, actor);
        if (!environments.summary(key.environmentId()).source(key.source()).syncEnabled()) {
            environments.schedule(key, true, actor);
        }
    }

    /** Makes every timer anew from what is stored, and tells how many there are. Audited before. */
    @AdminOnly
    public int reschedule(Actor actor) {
        audit.record(actor, AuditAction.SCHEDULE_CHANGED, "all timers made anew");
        return timers.recreateAll();
    }
}
