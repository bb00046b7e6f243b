package org.vcfcredentials.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;

/** Backups while the product runs: one at a time, and who asks for another joins the one under way. */
@ApplicationScoped
public class Backups {
    private static final Logger LOG = System.getLogger(Backups.class.getName());

    private final BackupDirectory directory;
    private final BackupMaker maker;
    private final Clock clock;
    private final Audit audit;
    private final BackupThread thread;
    private Optional<BackupRun> latest = Optional.empty();
    private boolean closing;

    @Inject
    Backups(Settings settings, Clock clock, Audit audit, BackupThread thread) {
        this.directory = new BackupDirectory(settings);
        this.maker = new BackupMaker(settings, clock);
        this.clock = clock;
        this.audit = audit;
        this.thread = thread;
    }

    /** For the container's proxy. */
    Backups() {
        directory = null;
        maker = null;
        clock = null;
        audit = null;
        thread = null;
    }

    /** Those that could be restored, newest first. */
    @AdminOnly
    public List<Backup> list() {
        return stored();
    }

    /** What the latest attempt came to, also before a restart; empty when there was none. */
    @AdminOnly
    public Optional<BackupOutcome> last() {
        try {
            return new LastOutcome(directory.outcome()).read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether one is being made. */
    public boolean isRunning() {
        return underWay().isPresent();
    }

    /** Starts one and returns at once. */
    @AdminOnly
    public void start(Actor actor) {
        beginFor(actor);
    }

    /** Makes one and waits for what it comes to. */
    @AdminOnly
    public BackupOutcome run(Actor actor) {
        return beginFor(actor).await();
    }

    /** What the timer does; nobody is told but the log and the page. */
    void runScheduled() {
        begin();
    }

    /** When the next one should be made so that two are never further apart than {@code interval}. */
    Instant due(Duration interval) {
        return stored().stream()
                .findFirst()
                .map(newest -> newest.madeAt().plus(interval))
                .orElseGet(clock::instant);
    }

    /** Removes what a killed process left. */
    void tidyUp() {
        try {
            maker.tidyUp();
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "What an unfinished backup left could not be removed", stays);
        }
    }

    /** Begins none any more and waits for the one under way; it leaves no file when it is broken off. */
    void shutdown(Duration patience) {
        close();
        underWay().ifPresent(run -> run.await(patience, failure(clock.instant(), "The server was stopped.")));
    }

    private synchronized void close() {
        closing = true;
    }

    private List<Backup> stored() {
        try {
            return directory.list();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private BackupRun beginFor(Actor actor) {
        audit.record(actor, AuditAction.BACKUP_STARTED, "the database");
        return begin();
    }

    private synchronized BackupRun begin() {
        if (closing) {
            return BackupRun.over(failure(clock.instant(), "The server is being stopped."));
        }
        return underWay().orElseGet(this::beginAnother);
    }

    private BackupRun beginAnother() {
        var run = new BackupRun();
        thread.execute(() -> perform(run));
        latest = Optional.of(run);
        return run;
    }

    private synchronized Optional<BackupRun> underWay() {
        return latest.filter(run -> !run.isOver());
    }

    private void perform(BackupRun run) {
        BackupOutcome outcome = failure(clock.instant(), "The backup was broken off.");
        try {
            outcome = attempt(clock.instant());
            new LastOutcome(directory.outcome()).keep(outcome);
        } catch (IOException untold) {
            LOG.log(Level.ERROR, "What the backup came to could not be written down", untold);
        } finally {
            run.end(outcome);
        }
    }

    private BackupOutcome attempt(Instant begun) {
        try {
            Backup made = maker.make();
            LOG.log(Level.INFO, "Backup {0} made, {1} bytes", made.name(), made.bytes());
            Instant end = clock.instant();
            return new BackupOutcome(end, Duration.between(begun, end), made.name(), made.bytes(), "");
        } catch (StartupException told) {
            LOG.log(Level.ERROR, "No backup was made: {0}", told.getMessage());
            return failure(begun, told.getMessage());
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.ERROR, "No backup was made", failed);
            return failure(begun, "No backup was made: " + failed.getMessage());
        }
    }

    private BackupOutcome failure(Instant begun, String problem) {
        Instant end = clock.instant();
        return new BackupOutcome(end, Duration.between(begun, end), "", 0, problem);
    }
}
