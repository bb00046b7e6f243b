package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;

/** How many credentials are in which state: all counts in one query, each from an index, as objects would not be. */
final class FigureQuery {
    private static final String PRESENT = "(SELECT COUNT(*) FROM credentials WHERE retired_at IS NULL AND ";
    private static final String ENDS = PRESENT + "expires_at >= ?1 AND expires_at < ";
    private static final String SQL = "SELECT " + PRESENT + "expires_at < ?1) + " + PRESENT
            + "expires_at IS NULL AND expiry_status = 'EXPIRED'), " + ENDS + "?2), " + ENDS + "?3), " + PRESENT
            + "connectivity NOT IN ('', 'ACTIVE', 'UNKNOWN'))";

    private final EntityManager entityManager;

    FigureQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<CredentialState, Long> at(Instant now) {
        var row = (Object[]) entityManager
                .createNativeQuery(SQL)
                .setParameter(1, now.toEpochMilli())
                .setParameter(2, CredentialState.EXPIRES_IN_7_DAYS.until(now).toEpochMilli())
                .setParameter(3, CredentialState.EXPIRES_IN_30_DAYS.until(now).toEpochMilli())
                .getSingleResult();
        return Map.of(
                CredentialState.EXPIRED, number(row[0]),
                CredentialState.EXPIRES_IN_7_DAYS, number(row[1]),
                CredentialState.EXPIRES_IN_30_DAYS, number(row[2]),
                CredentialState.DISCONNECTED, number(row[3]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
