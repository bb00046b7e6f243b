package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the present credentials of an environment with their sealed passwords, in chunks, so that memory does not grow with it. */
final class RevealQuery {
    private static final int CHUNK = 1_000;

    private final EntityManager entityManager;

    RevealQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Hands over the rows by host name: the columns of a {@link SummaryRow}, then the sealed password. */
    void forEach(long environmentId, Consumer<Object[]> sink) {
        List<Long> ids = entityManager
                .createQuery(
                        "SELECT c.id FROM Credential c WHERE c.environmentId = :environment AND c.retiredAt IS NULL"
                                + " ORDER BY c.hostname, c.username, c.id",
                        Long.class)
                .setParameter("environment", environmentId)
                .getResultList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            Map<Long, Object[]> rows = rows(chunk);
            chunk.stream().map(rows::get).filter(Objects::nonNull).forEach(sink);
        }
    }

    private Map<Long, Object[]> rows(List<Long> ids) {
        Map<Long, Object[]> rows = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT " + SummaryRow.COLUMNS + ", c.password FROM Credential c WHERE c.id IN :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.put((Long) row[0], row));
        return rows;
    }
}
