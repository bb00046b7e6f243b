package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.vcf.Source;

/** Of which environments the expirations are to be checked by themselves, and what the latest check came to. */
@ApplicationScoped
public class ExpirationPlans {
    private static final int LONGEST_ERROR = 1_000;
    private static final String DUE = " AND (s.expirationsAt IS NULL OR s.expirationsAt <= :before)";
    private static final String MANAGER = " WHERE s.environment.id = :environment AND s.source = :manager";

    private final EntityManager entityManager;
    private final Duration interval;
    private final Clock clock;

    @Inject
    ExpirationPlans(EntityManager entityManager, Settings settings, Clock clock) {
        this(entityManager, settings.expirationsInterval(), clock);
    }

    ExpirationPlans(EntityManager entityManager, Duration interval, Clock clock) {
        this.entityManager = entityManager;
        this.interval = interval;
        this.clock = clock;
    }

    /** For the container's proxy. */
    ExpirationPlans() {
        this(null, Duration.ZERO, null);
    }

    /** Environments whose SDDC Manager is read by a timer, was read before, and was not checked for an interval; the longest ago first. */
    public List<Long> due() {
        if (interval.isZero()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "SELECT s.environment.id FROM Schedule s WHERE s.source = :manager AND s.enabled = TRUE"
                                + " AND s.intervalMinutes > 0 AND s.pausedAt IS NULL AND s.lastRun IS NOT NULL"
                                + " AND s.environment.manager.host <> ''" + DUE + " ORDER BY s.expirationsAt",
                        Long.class)
                .setParameter("manager", Source.SDDC_MANAGER)
                .setParameter("before", clock.instant().minus(interval))
                .getResultList();
    }

    /**
     * Notes that a check begins now; tells whether it may, because nobody else began one meanwhile.
     *
     * @param due whether it may only when it is due: of several servers, the first one gets it
     */
    @Transactional
    public boolean claim(long environmentId, boolean due) {
        Instant now = clock.instant();
        Instant before = due ? now.minus(interval) : now;
        return of("UPDATE Schedule s SET s.expirationsAt = :now" + MANAGER + DUE, environmentId)
                        .setParameter("now", now)
                        .setParameter("before", before)
                        .executeUpdate()
                == 1;
    }

    /**
     * Notes what a check came to, within the caller's transaction.
     *
     * @param error empty when everything was checked
     */
    public void record(long environmentId, String error) {
        String kept = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        of("UPDATE Schedule s SET s.expirationsError = :error" + MANAGER, environmentId)
                .setParameter("error", kept)
                .executeUpdate();
    }

    private Query of(String update, long environmentId) {
        return entityManager
                .createQuery(update)
                .setParameter("environment", environmentId)
                .setParameter("manager", Source.SDDC_MANAGER);
    }
}
