package org.vcfcredentials.report;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.vcfcredentials.platform.Page;

/** Groups accounts by the fingerprint of their password; the fingerprint itself stays in here. */
final class SharedPasswordQuery {
    static final String COMPARABLE =
            "%1$s.retired_at IS NULL AND %1$s.password_withheld = FALSE AND %1$s.password_fingerprint IS NOT NULL";

    private static final String GROUPS = "SELECT a.password_fingerprint, COUNT(*) AS accounts,"
            + " COUNT(DISTINCT a.environment_id) AS environments"
            + " FROM (SELECT DISTINCT c.password_fingerprint, c.environment_id, LOWER(c.hostname) AS host,"
            + " LOWER(c.username) AS account FROM credentials c WHERE " + COMPARABLE.formatted("c") + ") a"
            + " GROUP BY a.password_fingerprint HAVING COUNT(*) > 1";
    private static final String ORDER =
            " ORDER BY accounts DESC, environments DESC, password_fingerprint LIMIT ? OFFSET ?";
    private static final String MEMBERS = "SELECT e.id, e.name, MIN(c.id), MIN(c.hostname), MIN(c.username),"
            + " MIN(c.resource_type) FROM credentials c JOIN environments e ON e.id = c.environment_id"
            + " WHERE c.password_fingerprint = ? AND " + COMPARABLE.formatted("c")
            + " GROUP BY e.id, e.name, LOWER(c.hostname), LOWER(c.username)"
            + " ORDER BY LOWER(e.name), LOWER(c.hostname), LOWER(c.username) LIMIT ?";

    private final EntityManager entityManager;
    private final int members;

    SharedPasswordQuery(EntityManager entityManager, int members) {
        this.entityManager = entityManager;
        this.members = members;
    }

    Page<SharedPassword> page(int first, int size) {
        List<SharedPassword> groups = Rows.of(entityManager, GROUPS + ORDER, size, first).stream()
                .map(this::group)
                .toList();
        return new Page<>(groups, Rows.count(entityManager, GROUPS));
    }

    private SharedPassword group(Object[] row) {
        List<Account> named = Rows.of(entityManager, MEMBERS, row[0], members).stream()
                .map(Rows::account)
                .toList();
        return new SharedPassword(Rows.number(row[1]), Rows.number(row[2]), named);
    }
}
