package org.vcfcredentials.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.vcfcredentials.platform.Farewell;
import org.vcfcredentials.platform.StartupStep;
import org.vcfcredentials.platform.TimersStopped;

/** From this step of the start-up on, backups are made by themselves. */
@ApplicationScoped
class BackupSchedule implements StartupStep {
    /** With the time that syncs get, within the 30 s that a stop may take in all. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(8);

    private final BackupTimer timer;
    private final Backups backups;

    @Inject
    BackupSchedule(BackupTimer timer, Backups backups) {
        this.timer = timer;
        this.backups = backups;
    }

    /** For the container's proxy. */
    BackupSchedule() {
        this(null, null);
    }

    @Override
    public Place place() {
        return Place.BACKUPS;
    }

    @Override
    public String run() {
        backups.tidyUp();
        return timer.recreate().map(first -> "next at " + first).orElse("none by themselves");
    }

    @Override
    public void undo() {
        backups.shutdown(LONGEST_FAREWELL);
    }

    void begin(@Observes TimersStopped event) {
        timer.recreate();
    }

    /** A request that waits for its backup would keep the application waiting. */
    void endWithTheRequests(@Observes Farewell farewell) {
        undo();
    }

    void endWithTheWebApplication(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        undo();
    }
}
