package org.vcfcredentials.environment;

import jakarta.persistence.EntityManager;
import java.util.Map;

/** How many environments are in which state, in one query. */
final class FigureQuery {
    private static final String SQL = "SELECT COUNT(CASE WHEN last_sync_status = 'never' THEN 1 END),"
            + " COUNT(CASE WHEN last_sync_status = 'success' THEN 1 END),"
            + " COUNT(CASE WHEN last_sync_status = 'partial' THEN 1 END),"
            + " COUNT(CASE WHEN last_sync_status = 'failed' THEN 1 END),"
            + " (SELECT COUNT(DISTINCT environment_id) FROM schedule_configs WHERE paused_at IS NOT NULL)"
            + " FROM environments";

    private final EntityManager entityManager;

    FigureQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<EnvironmentState, Long> now() {
        var row = (Object[]) entityManager.createNativeQuery(SQL).getSingleResult();
        return Map.of(
                EnvironmentState.NEVER, number(row[0]),
                EnvironmentState.SUCCESS, number(row[1]),
                EnvironmentState.PARTIAL, number(row[2]),
                EnvironmentState.FAILED, number(row[3]),
                EnvironmentState.PAUSED, number(row[4]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
