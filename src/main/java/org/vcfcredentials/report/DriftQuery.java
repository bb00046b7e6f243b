package org.vcfcredentials.report;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.vcfcredentials.platform.Page;

/** Puts what the two sources of an environment tell of an account side by side. */
final class DriftQuery {
    private static final String PAIRS = " FROM credentials i JOIN credentials m ON m.environment_id = i.environment_id"
            + " AND LOWER(m.hostname) = LOWER(i.hostname) AND LOWER(m.username) = LOWER(i.username)"
            + " AND m.credential_type = i.credential_type AND m.source = 'SDDC_MANAGER'"
            + " WHERE i.source = 'VCF_INSTALLER' AND i.password_fingerprint <> m.password_fingerprint AND "
            + SharedPasswordQuery.COMPARABLE.formatted("i") + " AND " + SharedPasswordQuery.COMPARABLE.formatted("m");
    private static final String ROWS = "SELECT e.id, e.name, m.id, m.hostname, m.username, m.resource_type,"
            + " m.credential_type, i.id AS installer_id, m.last_updated, i.last_updated AS installer_updated"
            + PAIRS.replace(" WHERE ", " JOIN environments e ON e.id = m.environment_id WHERE ")
            + " ORDER BY LOWER(e.name), LOWER(m.hostname), LOWER(m.username), m.credential_type, m.id LIMIT ? OFFSET ?";

    private final EntityManager entityManager;

    DriftQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Page<Drift> page(int first, int size) {
        List<Drift> rows = Rows.of(entityManager, ROWS, size, first).stream()
                .map(DriftQuery::drift)
                .toList();
        return new Page<>(rows, count());
    }

    long count() {
        return Rows.count(entityManager, "SELECT m.id" + PAIRS);
    }

    private static Drift drift(Object[] row) {
        return new Drift(
                Rows.account(row),
                (String) row[6],
                Rows.number(row[7]),
                Instant.ofEpochMilli(Rows.number(row[8])),
                Instant.ofEpochMilli(Rows.number(row[9])));
    }
}
