package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the present credentials of an environment with their sealed passwords in chunks, each beginning after the last row of the
 * one before: memory does not grow with their number, and no connection is held while a slow client takes them.
 */
final class RevealQuery {
    private static final int CHUNK = 2_000;
    private static final int ID = 0;
    private static final int HOSTNAME = 1;
    private static final int USERNAME = 2;
    private static final String NEXT = "SELECT " + SummaryRow.COLUMNS + ", c.password FROM Credential c"
            + " WHERE c.environmentId = :environment AND c.retiredAt IS NULL AND c.hostname >= :hostname"
            + " AND (c.hostname > :hostname OR c.username > :username OR (c.username = :username AND c.id > :id))"
            + " ORDER BY c.hostname, c.username, c.id";

    private final EntityManager entityManager;
    private final int chunk;

    RevealQuery(EntityManager entityManager) {
        this(entityManager, CHUNK);
    }

    RevealQuery(EntityManager entityManager, int chunk) {
        this.entityManager = entityManager;
        this.chunk = chunk;
    }

    /** Hands over the rows by host name, user name and id: the columns of a {@link SummaryRow}, then the sealed password. */
    void forEach(long environmentId, Consumer<Object[]> sink) {
        List<Object[]> rows = after(environmentId, new Object[] {0L, "", ""});
        rows.forEach(sink);
        while (rows.size() == chunk) {
            rows = after(environmentId, rows.get(chunk - 1));
            rows.forEach(sink);
        }
    }

    private List<Object[]> after(long environmentId, Object[] last) {
        return entityManager
                .createQuery(NEXT, Object[].class)
                .setParameter("environment", environmentId)
                .setParameter("hostname", last[HOSTNAME])
                .setParameter("username", last[USERNAME])
                .setParameter("id", last[ID])
                .setMaxResults(chunk)
                .getResultList();
    }
}
