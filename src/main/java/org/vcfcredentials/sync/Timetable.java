package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.vcfcredentials.platform.Farewell;
import org.vcfcredentials.platform.StartupStep;

/** The last step of the start-up, and the first to be undone: from here on sources are read by themselves. */
@ApplicationScoped
class Timetable implements StartupStep {
    /** Within the 30 s that a stop may take in all. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    private final SyncTimers timers;
    private final TimerWatch watch;
    private final SyncRunner runner;
    private final FleetSync fleet;
    private final Expirations expirations;

    @Inject
    Timetable(SyncTimers timers, TimerWatch watch, SyncRunner runner, FleetSync fleet, Expirations expirations) {
        this.timers = timers;
        this.watch = watch;
        this.runner = runner;
        this.fleet = fleet;
        this.expirations = expirations;
    }

    /** For the container's proxy. */
    Timetable() {
        this(null, null, null, null, null);
    }

    @Override
    public Place place() {
        return Place.TIMERS;
    }

    @Override
    public String run() {
        int made = timers.recreateAll();
        watch.begin();
        return made + " created";
    }

    /** The container ends the timers by itself, on WildFly before this; what one of them still hands over is not started. */
    @Override
    public void undo() {
        watch.end();
        expirations.shutdown();
        fleet.shutdown();
        runner.shutdown(LONGEST_FAREWELL);
    }

    /** A request that waits for its sync would keep the application waiting. */
    void endWithTheRequests(@Observes Farewell farewell) {
        undo();
    }

    /** Payara takes the data sources away before it stops the session beans: by then every sync has to be over. */
    void endWithTheWebApplication(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        undo();
    }
}
