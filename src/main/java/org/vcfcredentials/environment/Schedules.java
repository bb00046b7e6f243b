package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.vcf.Source;

/**
 * Which sources are due when, and who may sync one now. A lease is claimed by a conditional update, so that it holds between
 * several servers on one database as well.
 */
@ApplicationScoped
public class Schedules {
    private static final String PLANS =
            "SELECT s.environment.id, s.source, s.intervalMinutes, s.nextRun FROM Schedule s"
                    + " WHERE s.enabled = TRUE AND s.intervalMinutes > 0 AND s.pausedAt IS NULL"
                    + " AND ((s.source = :installer AND s.environment.installer.host <> '')"
                    + " OR (s.source = :manager AND s.environment.manager.host <> ''))";
    private static final Duration EARLY = Duration.ofMinutes(2); // timers of two servers are never that far apart
    private static final String THIS_SOURCE = " WHERE s.environment.id = :environment AND s.source = :source";

    private final EntityManager entityManager;

    @Inject
    Schedules(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    Schedules() {
        this(null);
    }

    /** The plans of all configured sources that are to be synced by themselves. */
    public List<SyncPlan> plans() {
        return plans(entityManager.createQuery(PLANS, Object[].class));
    }

    /** As {@link #plans()}, of one environment; none when it does not exist. */
    public List<SyncPlan> plans(long environmentId) {
        return plans(entityManager
                .createQuery(PLANS + " AND s.environment.id = :environment", Object[].class)
                .setParameter("environment", environmentId));
    }

    /**
     * Takes the source for {@code holder} until then, unless another holder has it; tells whether it did. What the holder itself
     * had before, perhaps before a crash, it gets again.
     *
     * @param due whether to take it only when it is due: of several servers with a timer each, the first one gets it
     */
    @Transactional
    public boolean claim(SourceKey key, String holder, Instant now, Instant until, boolean due) {
        String claim = "UPDATE Schedule s SET s.leaseHolder = :holder, s.leaseUntil = :until" + THIS_SOURCE
                + " AND (s.leaseUntil IS NULL OR s.leaseUntil < :now OR s.leaseHolder = :holder)";
        Query update = ofSource(
                        claim + (due ? " AND s.pausedAt IS NULL AND (s.nextRun IS NULL OR s.nextRun <= :soon)" : ""),
                        key)
                .setParameter("holder", holder)
                .setParameter("until", until)
                .setParameter("now", now);
        if (due) {
            update.setParameter("soon", now.plus(EARLY));
        }
        return update.executeUpdate() == 1;
    }

    /**
     * Whether {@code holder} still has the source. It has it until the end of the caller's transaction then, because this locks
     * the row.
     */
    public boolean stillHolds(SourceKey key, String holder) {
        String touch = "UPDATE Schedule s SET s.leaseHolder = :holder" + THIS_SOURCE + " AND s.leaseHolder = :holder";
        return ofSource(touch, key).setParameter("holder", holder).executeUpdate() == 1;
    }

    /**
     * Gives the source back, within the caller's transaction.
     *
     * @param scheduled whether a timer asked for the run, so that the next one is an interval later
     */
    public void ran(SourceKey key, String holder, Instant at, boolean scheduled) {
        if (scheduled) {
            moveOn(key, at);
        }
        ofSource(
                        "UPDATE Schedule s SET s.leaseHolder = NULL, s.leaseUntil = NULL, s.lastRun = :at" + THIS_SOURCE
                                + " AND s.leaseHolder = :holder",
                        key)
                .setParameter("holder", holder)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Keeps timers from reading the source, within the caller's transaction; tells whether they did until now. */
    public boolean pause(SourceKey key, Instant at) {
        String pause =
                "UPDATE Schedule s SET s.pausedAt = :at, s.nextRun = NULL" + THIS_SOURCE + " AND s.pausedAt IS NULL";
        return ofSource(pause, key).setParameter("at", at).executeUpdate() == 1;
    }

    /** Lets timers read the source again, first an interval after {@code at}; tells whether they did not until now. */
    public boolean resume(SourceKey key, Instant at) {
        String resume = "UPDATE Schedule s SET s.pausedAt = NULL" + THIS_SOURCE + " AND s.pausedAt IS NOT NULL";
        boolean resumed = ofSource(resume, key).executeUpdate() == 1;
        if (resumed) {
            moveOn(key, at);
        }
        return resumed;
    }

    /** By the interval of now, which may have changed during the run; a source that is not scheduled any more stays so. */
    private void moveOn(SourceKey key, Instant at) {
        for (SyncPlan plan : plans(key.environmentId())) {
            if (plan.key().equals(key)) {
                ofSource("UPDATE Schedule s SET s.nextRun = :next" + THIS_SOURCE, key)
                        .setParameter("next", at.plus(plan.interval()))
                        .executeUpdate();
            }
        }
    }

    private Query ofSource(String update, SourceKey key) {
        return entityManager
                .createQuery(update)
                .setParameter("environment", key.environmentId())
                .setParameter("source", key.source());
    }

    private static List<SyncPlan> plans(jakarta.persistence.TypedQuery<Object[]> query) {
        return query.setParameter("installer", Source.VCF_INSTALLER)
                .setParameter("manager", Source.SDDC_MANAGER)
                .getResultStream()
                .map(row -> new SyncPlan(
                        new SourceKey((Long) row[0], (Source) row[1]),
                        Duration.ofMinutes((Integer) row[2]),
                        Optional.ofNullable((Instant) row[3])))
                .toList();
    }
}
