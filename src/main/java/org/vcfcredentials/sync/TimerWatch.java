package org.vcfcredentials.sync;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.vcfcredentials.environment.EnvironmentChanged;
import org.vcfcredentials.platform.Heartbeat;
import org.vcfcredentials.platform.TimersStopped;

/**
 * Keeps the container's timers as they should be: follows what is changed in an environment, and as a second clock notices when they have
 * stopped and makes them anew. Until they tick again, {@code /health/ready} says no. The thread is our own, since the threads of a
 * server's scheduler, and of its pool for asynchronous methods, outlive the application and would keep its classes.
 */
@ApplicationScoped
class TimerWatch {
    private static final System.Logger LOG = System.getLogger(TimerWatch.class.getName());
    private static final long SECONDS_BETWEEN_LOOKS = 10;

    @Resource
    private ManagedThreadFactory factory;

    private final SyncTimers timers;
    private final Event<TimersStopped> stopped;
    private ScheduledExecutorService clock;
    private ScheduledFuture<?> looks;

    @Inject
    TimerWatch(SyncTimers timers, Event<TimersStopped> stopped) {
        this.timers = timers;
        this.stopped = stopped;
    }

    /** For the container's proxy. */
    TimerWatch() {
        this(null, null);
    }

    synchronized void begin() {
        end();
        clock = Executors.newSingleThreadScheduledExecutor(factory);
        looks = clock.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    synchronized void end() {
        if (looks != null) {
            looks.cancel(false);
            clock.shutdownNow();
            looks = null;
        }
    }

    /** In our thread, because the transaction is just about to end. */
    synchronized void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) EnvironmentChanged change) {
        if (looks != null) {
            clock.execute(() -> recreate(change.environmentId()));
        }
    }

    private void recreate(long environmentId) {
        try {
            timers.recreate(environmentId);
        } catch (RuntimeException failure) {
            LOG.log(ERROR, "The timers of environment " + environmentId + " could not be made anew", failure);
        }
    }

    /** A task that throws would be the last one. */
    void look() {
        try {
            if (Heartbeat.stopped()) {
                int made = timers.recreateAll();
                LOG.log(WARNING, "The timers had stopped; {0} were made anew", made);
                stopped.fire(new TimersStopped());
            }
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(ERROR, "The timers have stopped and could not be made anew", failure);
        }
    }
}
