package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.vcf.Source;

/**
 * Keeps what the latest reading of each source came to. Its updates leave the version alone: a sync is no reason to refuse
 * somebody's edit.
 */
@ApplicationScoped
public class SyncOutcomes {
    private static final int LONGEST_ERROR = 1_000;

    private final EntityManager entityManager;

    @Inject
    SyncOutcomes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    SyncOutcomes() {
        this(null);
    }

    /**
     * Notes the end of a reading, within the caller's transaction, after {@link Schedules#ran}.
     *
     * @param error for the administrator; empty when the source was read whole
     */
    public void record(SourceKey key, Instant at, SourceOutcome outcome, String error) {
        String column = key.source() == Source.VCF_INSTALLER ? "installer_error" : "manager_error";
        String kept = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        update(
                "UPDATE environments SET last_sync = ?1, " + column + " = ?2 WHERE id = ?3",
                at.toEpochMilli(),
                kept,
                key);
        entityManager
                .createQuery("UPDATE Schedule s SET s.incomplete = :incomplete"
                        + " WHERE s.environment.id = :environment AND s.source = :source")
                .setParameter("incomplete", outcome == SourceOutcome.INCOMPLETE)
                .setParameter("environment", key.environmentId())
                .setParameter("source", key.source())
                .executeUpdate();
        String status = new SyncStatusConverter().convertToDatabaseColumn(status(key.environmentId()));
        update(
                "UPDATE environments SET last_sync = ?1, last_sync_status = ?2 WHERE id = ?3",
                at.toEpochMilli(),
                status,
                key);
    }

    /** Keeps the certificate that a source showed and that was not trusted, in PEM, within the caller's transaction. */
    public void presented(SourceKey key, String pem) {
        show(key, pem);
    }

    /** Forgets such a certificate, because all was well, within the caller's transaction. */
    public void trusted(SourceKey key) {
        show(key, "");
    }

    private void show(SourceKey key, String pem) {
        String column = FieldNames.prefix(key.source()) + "presented";
        entityManager
                .createNativeQuery("UPDATE environments SET " + column + " = ?1 WHERE id = ?2 AND " + column + " <> ?1")
                .setParameter(1, pem)
                .setParameter(2, key.environmentId())
                .executeUpdate();
    }

    private void update(String statement, long at, String text, SourceKey key) {
        entityManager
                .createNativeQuery(statement)
                .setParameter(1, at)
                .setParameter(2, text)
                .setParameter(3, key.environmentId())
                .executeUpdate();
    }

    private SyncStatus status(long environmentId) {
        List<Object[]> sources = entityManager
                .createQuery(
                        "SELECT s.source, s.lastRun, e.installer.host, e.installer.error, e.manager.host, e.manager.error,"
                                + " s.incomplete"
                                + " FROM Schedule s JOIN s.environment e WHERE e.id = :id",
                        Object[].class)
                .setParameter("id", environmentId)
                .getResultList();
        return statusOf(sources.stream()
                .flatMap(row -> SyncOutcomes.outcome(row).stream())
                .toList());
    }

    /** What the source of this row came to the last time; empty when it is not configured or was never tried. */
    private static Optional<SourceOutcome> outcome(Object[] row) {
        boolean installer = row[0] == Source.VCF_INSTALLER;
        String host = (String) row[installer ? 2 : 4];
        String error = (String) row[installer ? 3 : 5];
        if (host.isEmpty() || row[1] == null) {
            return Optional.empty();
        }
        SourceOutcome imperfect = (Boolean) row[6] ? SourceOutcome.INCOMPLETE : SourceOutcome.FAILED;
        return Optional.of(error.isEmpty() ? SourceOutcome.READ : imperfect);
    }

    static SyncStatus statusOf(List<SourceOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return SyncStatus.NEVER;
        }
        if (outcomes.stream().allMatch(SourceOutcome.READ::equals)) {
            return SyncStatus.SUCCESS;
        }
        return outcomes.stream().allMatch(SourceOutcome.FAILED::equals) ? SyncStatus.FAILED : SyncStatus.PARTIAL;
    }
}
