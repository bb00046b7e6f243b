package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.vcfcredentials.platform.StartupStep;

/** The last step of the start-up, and the first to be undone: from here on sources are read by themselves. */
@ApplicationScoped
class Timetable implements StartupStep {
    /** Within the 30 s that a stop may take in all. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    private final SyncTimers timers;
    private final SyncRunner runner;

    @Inject
    Timetable(SyncTimers timers, SyncRunner runner) {
        this.timers = timers;
        this.runner = runner;
    }

    /** For the container's proxy. */
    Timetable() {
        this(null, null);
    }

    @Override
    public Place place() {
        return Place.TIMERS;
    }

    @Override
    public String run() {
        return timers.recreateAll() + " created";
    }

    /** The container ends the timers by itself, on WildFly before this; what one of them still hands over is not started. */
    @Override
    public void undo() {
        runner.shutdown(LONGEST_FAREWELL);
    }

    /** Payara takes the data sources away before it stops the session beans: by then every sync has to be over. */
    void endWithTheWebApplication(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        undo();
    }
}
