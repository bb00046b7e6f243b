package org.vcfcredentials.sync;

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
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vcfcredentials.environment.Schedules;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.SyncPlan;
import org.vcfcredentials.platform.Heartbeat;

/**
 * The container's timers, exactly one per source that is scheduled. They are not persistent: {@code schedule_configs} is the truth
 * they are made from.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SyncTimers {
    private static final Logger LOG = System.getLogger(SyncTimers.class.getName());
    private static final String HEARTBEAT = "heartbeat";
    private static final int BEATS_BETWEEN_CHECKS = 12;

    @Resource
    TimerService timerService;

    private final Schedules schedules;
    private final SyncRunner runner;
    private final Expirations expirations;
    private final Clock clock;
    private int beats;

    @Inject
    SyncTimers(Schedules schedules, SyncRunner runner, Expirations expirations, Clock clock) {
        this.schedules = schedules;
        this.runner = runner;
        this.expirations = expirations;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public SyncTimers() {
        this(null, null, null, null);
    }

    /** Makes the timers anew from the schedules and returns how many there are, the heartbeat not counted. */
    public synchronized int recreateAll() {
        beginToBeat();
        return replace(timed -> true, schedules.plans());
    }

    private void beginToBeat() {
        timerService.getTimers().stream()
                .filter(timer -> HEARTBEAT.equals(timer.getInfo()))
                .forEach(Timer::cancel);
        long interval = Heartbeat.INTERVAL.toMillis();
        timerService.createIntervalTimer(
                Date.from(clock.instant().plusMillis(interval)), interval, new TimerConfig(HEARTBEAT, false));
    }

    /** Makes the timers of one environment anew; none when it was deleted. */
    public synchronized void recreate(long environmentId) {
        replace(timed -> timed.environmentId() == environmentId, schedules.plans(environmentId));
    }

    private int replace(Predicate<SourceKey> old, List<SyncPlan> plans) {
        timerService.getTimers().stream()
                .filter(timer -> timer.getInfo() instanceof SourceKey timed && old.test(timed))
                .forEach(Timer::cancel);
        plans.forEach(this::create);
        return plans.size();
    }

    private void create(SyncPlan plan) {
        TimerPlan timer = TimerPlan.of(plan, clock.instant());
        timerService.createIntervalTimer(
                Date.from(timer.first()), timer.interval().toMillis(), new TimerConfig(timer.key(), false));
    }

    /** Only hands over. Nothing may get out: a container gives up a timer that failed twice, for ever and in silence. */
    @Timeout
    void due(Timer timer) {
        try {
            if (timer.getInfo() instanceof SourceKey source) {
                runner.runScheduled(source);
            } else {
                beat();
            }
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "A scheduled sync could not be started", failure);
        }
    }

    /** Now and then it also looks whether any timer got lost, and which expirations are to be checked. */
    private synchronized void beat() {
        Heartbeat.beat();
        beats++;
        if (beats % BEATS_BETWEEN_CHECKS == 0) {
            repair();
            expirations.startDue();
        }
    }

    /** Makes the timers of an environment anew unless it has exactly one for each scheduled source. */
    private void repair() {
        Map<SourceKey, Long> expected = counted(schedules.plans().stream().map(SyncPlan::key));
        Map<SourceKey, Long> found = counted(timerService.getTimers().stream()
                .filter(timer -> timer.getInfo() instanceof SourceKey)
                .map(timer -> (SourceKey) timer.getInfo()));
        Stream.concat(expected.keySet().stream(), found.keySet().stream())
                .filter(key -> !Objects.equals(expected.get(key), found.get(key)))
                .map(SourceKey::environmentId)
                .distinct()
                .forEach(environmentId -> {
                    LOG.log(Level.WARNING, "Timers of environment {0} got lost and are made anew", environmentId);
                    recreate(environmentId);
                });
    }

    private static Map<SourceKey, Long> counted(Stream<SourceKey> keys) {
        return keys.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
