package org.vcfcredentials.backup;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.vcfcredentials.platform.Settings;

/** The container's one timer for backups. It is not persistent: when the next one is due follows from the newest that is there. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupTimer {
    /** What was due while no server ran waits until the start and the syncs after it are over. */
    static final Duration AFTER_START = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(BackupTimer.class.getName());

    @Resource
    TimerService timerService;

    private final Backups backups;
    private final Settings settings;
    private final Clock clock;

    @Inject
    BackupTimer(Backups backups, Settings settings, Clock clock) {
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public BackupTimer() {
        this(null, null, null);
    }

    /** Makes the timer anew and returns when it expires first; empty when no backups are wanted by themselves. */
    public synchronized Optional<Instant> recreate() {
        timerService.getTimers().forEach(Timer::cancel);
        Duration interval = settings.backups().interval();
        if (interval.isZero()) {
            return Optional.empty();
        }
        Instant soon = clock.instant().plus(AFTER_START);
        Instant due = backups.due(interval);
        Instant first = due.isAfter(soon) ? due : soon;
        timerService.createIntervalTimer(Date.from(first), interval.toMillis(), new TimerConfig("backup", false));
        return Optional.of(first);
    }

    /** Only hands over. Nothing may get out: a container gives up a timer that failed twice, for ever and in silence. */
    @Timeout
    void due() {
        try {
            backups.runScheduled();
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "A scheduled backup could not be started", failure);
        }
    }
}
