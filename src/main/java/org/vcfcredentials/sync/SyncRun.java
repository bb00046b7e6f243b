package org.vcfcredentials.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.vcfcredentials.vcf.Source;

/** The record of one run: when, by whom, what it came to. */
@Entity
@Table(name = "sync_runs")
class SyncRun {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_MESSAGE = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sync_runs")
    @TableGenerator(
            name = "sync_runs",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "sync_runs",
            allocationSize = 1)
    private long id;

    @Column(name = "environment_id")
    private long environmentId;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private boolean succeeded;
    private int added;
    private int changed;
    private int retired;
    private int unchanged;
    private String message;

    /** For JPA. */
    protected SyncRun() {}

    /** A run that has ended, whatever it came to. */
    SyncRun(Lease lease, Instant finishedAt, String message) {
        environmentId = lease.key().environmentId();
        source = lease.key().source();
        startedBy = cut(lease.startedBy(), LONGEST_NAME);
        startedAt = lease.startedAt();
        this.finishedAt = finishedAt;
        this.message = cut(message, LONGEST_MESSAGE);
    }

    /** Makes it one that wrote something; {@code whole} when nothing was missing. */
    void take(Reconciliation difference, boolean whole) {
        succeeded = whole;
        added = difference.added().size();
        changed = difference.changed();
        retired = difference.gone().size();
        unchanged = difference.unchanged();
    }

    long id() {
        return id;
    }

    /** For people and scripts. */
    RunRecord told(String environment) {
        var changes = new RunRecord.Changes(added, changed, retired, unchanged);
        return new RunRecord(
                environmentId, environment, source, startedBy, startedAt, finishedAt, succeeded, changes, message);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
