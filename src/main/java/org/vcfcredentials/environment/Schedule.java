package org.vcfcredentials.environment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.Source;

/**
 * The sync plan of one source and the lease of whoever is syncing it: the truth that timers are made from. Every environment has
 * one per source, configured or not. {@link Schedules} moves the lease and the runs.
 */
@Entity
@Table(name = "schedule_configs")
@SuppressWarnings(
        "UnusedVariable") // the lease and the times are for Schedules' queries and for whoever looks at the table
class Schedule {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "schedule_configs")
    @TableGenerator(
            name = "schedule_configs",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "schedule_configs",
            allocationSize = 2)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "environment_id")
    private Environment environment;

    @Enumerated(EnumType.STRING)
    private Source source;

    private boolean enabled;

    @Column(name = "interval_minutes")
    private int intervalMinutes;

    @Column(name = "last_run")
    private Instant lastRun;

    @Column(name = "next_run")
    private Instant nextRun;

    @Column(name = "paused_at")
    private Instant pausedAt;

    private boolean incomplete;

    @Column(name = "expirations_at")
    private Instant expirationsAt;

    @Column(name = "expirations_error")
    private String expirationsError = "";

    @Column(name = "lease_holder")
    private String leaseHolder;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected Schedule() {}

    Schedule(Environment environment, Source source, Instant now) {
        this.environment = environment;
        this.source = source;
        createdAt = now;
        updatedAt = now;
    }

    /** Follows the draft: a source that is read by a timer is due one interval after its last run, or after now. */
    void change(ConnectionDraft draft, Instant now) {
        boolean asBefore = enabled == draft.isSyncEnabled() && intervalMinutes == draft.getIntervalMinutes();
        enabled = draft.isSyncEnabled();
        intervalMinutes = draft.getIntervalMinutes();
        boolean scheduled = enabled && intervalMinutes > 0 && !draft.getHost().isEmpty() && pausedAt == null;
        if (!scheduled) {
            nextRun = null;
        } else if (nextRun == null || !asBefore) {
            nextRun = dueAfter(now);
        }
        updatedAt = now;
    }

    /** Lets timers read it again, at once; tells whether they did not. */
    boolean resume(Instant now) {
        if (pausedAt == null) {
            return false;
        }
        pausedAt = null;
        nextRun = enabled && intervalMinutes > 0 ? now : null;
        return true;
    }

    private Instant dueAfter(Instant now) {
        Instant due = lastRun().orElse(now).plus(Duration.ofMinutes(intervalMinutes));
        return due.isBefore(now) ? now : due;
    }

    Source source() {
        return source;
    }

    boolean enabled() {
        return enabled;
    }

    int intervalMinutes() {
        return intervalMinutes;
    }

    Optional<Instant> lastRun() {
        return Optional.ofNullable(lastRun);
    }

    Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    ExpirationsOutcome expirations() {
        return new ExpirationsOutcome(Optional.ofNullable(expirationsAt), expirationsError);
    }

    Optional<Instant> nextRun() {
        return Optional.ofNullable(nextRun);
    }
}
