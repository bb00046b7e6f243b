package org.vcfcredentials.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Plain queries: a report groups and joins in ways that entities do not help with. */
final class Rows {
    private Rows() {}

    static List<Object[]> of(EntityManager entityManager, String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int index = 0; index < parameters.length; index++) {
            query.setParameter(index + 1, parameters[index]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** How many rows a query has. */
    static long count(EntityManager entityManager, String sql) {
        return number(entityManager
                .createNativeQuery("SELECT COUNT(*) FROM (" + sql + ") counted")
                .getSingleResult());
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The first six columns: id and name of the environment, id, host, user and resource type of the credential. */
    static Account account(Object[] row) {
        return new Account(
                number(row[0]), (String) row[1], number(row[2]), (String) row[3], (String) row[4], (String) row[5]);
    }
}
