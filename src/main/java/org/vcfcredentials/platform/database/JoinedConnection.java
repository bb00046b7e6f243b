package org.vcfcredentials.platform.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;

/** The connection of the caller's transaction, for statements on more rows than are worth an object each. */
public final class JoinedConnection {
    private JoinedConnection() {}

    /** Needs a transaction. The connection is the transaction's: nobody closes it, commits or rolls back. */
    public static Connection of(EntityManager entityManager) {
        // In a container EclipseLink takes it from the pool for the first statement, and has none to unwrap before that
        entityManager.createNativeQuery("SELECT 1").getSingleResult();
        return entityManager.unwrap(Connection.class);
    }
}
