package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.environment.EnvironmentChanged;
import org.vcfcredentials.environment.ExpirationPlans;
import org.vcfcredentials.environment.Schedules;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.database.Batch;
import org.vcfcredentials.platform.database.JoinedConnection;
import org.vcfcredentials.vcf.Expiry;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.Source;

/** Writes what a check of expirations found out to the credentials it is about, and touches nothing else of them. */
@ApplicationScoped
class ExpirationWriter {
    private static final String KNOWN = "SELECT id, vcf_id, expires_at, expiry_status, expiry_checked_at, connectivity,"
            + " connectivity_error FROM credentials WHERE environment_id = ? AND source = 'SDDC_MANAGER' AND vcf_id <> ''";
    private static final String UPDATE = "UPDATE credentials SET " + FactsColumns.SET_EXPIRY + " WHERE id = ?";

    private record Row(long id, Expiry expiry) {}

    private final EntityManager entityManager;
    private final ExpirationPlans plans;
    private final Schedules schedules;
    private final Event<EnvironmentChanged> changes;
    private final Clock clock;

    @Inject
    ExpirationWriter(
            EntityManager entityManager,
            ExpirationPlans plans,
            Schedules schedules,
            Event<EnvironmentChanged> changes,
            Clock clock) {
        this.entityManager = entityManager;
        this.plans = plans;
        this.schedules = schedules;
        this.changes = changes;
        this.clock = clock;
    }

    /** For the container's proxy. */
    ExpirationWriter() {
        this(null, null, null, null, null);
    }

    /** The types of the components that SDDC Manager lists, sorted. */
    List<String> resourceTypes(long environmentId) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT c.resourceType FROM Credential c WHERE c.environmentId = :environment"
                                + " AND c.source = :source AND c.retiredAt IS NULL AND c.resourceType <> ''"
                                + " ORDER BY c.resourceType",
                        String.class)
                .setParameter("environment", environmentId)
                .setParameter("source", Source.SDDC_MANAGER)
                .getResultList();
    }

    /** Tells how many credentials have another expiry now. */
    @Transactional
    int write(long environmentId, ExpiryReading reading) {
        try {
            Connection connection = JoinedConnection.of(entityManager);
            List<Row> changed = changed(connection, environmentId, reading);
            Batch.run(connection, UPDATE, changed, (statement, row) -> {
                FactsColumns.bindExpiry(statement, 1, row.expiry());
                statement.setLong(6, row.id());
            });
            plans.record(environmentId, String.join(" ", reading.gaps()));
            return changed.size();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private List<Row> changed(Connection connection, long environmentId, ExpiryReading reading) throws SQLException {
        Instant now = clock.instant();
        var changed = new ArrayList<Row>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setLong(1, environmentId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Expiry known = FactsColumns.readExpiry(rows, 3);
                    Expiry told = reading.byVcfId().getOrDefault(rows.getString(2), Expiry.UNKNOWN);
                    Expiry kept = FactsColumns.cut(dated(told, now).orNewer(known));
                    if (!kept.equals(known)) {
                        changed.add(new Row(rows.getLong(1), kept));
                    }
                }
            }
        }
        return changed;
    }

    /** A check that does not say when it was made was made just now. */
    private static Expiry dated(Expiry told, Instant now) {
        return told.equals(Expiry.UNKNOWN) || told.checkedAt().isPresent()
                ? told
                : new Expiry(
                        told.expiresAt(),
                        told.status(),
                        Optional.of(Instant.ofEpochMilli(now.toEpochMilli())),
                        told.connectivity(),
                        told.connectivityError());
    }

    /**
     * Notes why nothing was checked.
     *
     * @param pause whether no timer may log in again
     */
    @Transactional
    void fail(long environmentId, String error, boolean pause) {
        plans.record(environmentId, error);
        if (pause && schedules.pause(new SourceKey(environmentId, Source.SDDC_MANAGER), clock.instant())) {
            changes.fire(new EnvironmentChanged(environmentId));
        }
    }
}
