package org.vcfcredentials.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** The product's entities in a database that no container has opened. Close it after use. */
public final class OfflineEntities implements AutoCloseable {
    private final EntityManagerFactory factory;

    /** Of a database with this version's schema. */
    public OfflineEntities(DataSource database) {
        factory = Persistence.createEntityManagerFactory(
                "vcm",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database,
                        "eclipselink.target-server", "None"));
    }

    /** One of its own, to be closed by the caller, who also begins and ends its transactions. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Does {@code work} in a transaction of its own, which an exception rolls back. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entityManager = entityManager()) {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entityManager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
