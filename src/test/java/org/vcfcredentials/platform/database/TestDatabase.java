package org.vcfcredentials.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A real, migrated SQLite file with the product's entities, for tests without a container. Close it after use. */
public final class TestDatabase implements AutoCloseable {
    private final SqliteFile file;
    private final EntityManagerFactory factory;

    /** Makes and migrates {@code directory/vcf_credentials.db}. */
    public TestDatabase(Path directory) {
        Path path = directory.resolve("vcf_credentials.db");
        new Migration(path).run(database -> {});
        file = new SqliteFile(path, false);
        factory = Persistence.createEntityManagerFactory(
                "vcm",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", file,
                        "eclipselink.target-server", "None"));
    }

    /** A plain connection, to look past the entities. */
    public SqliteFile dataSource() {
        return file;
    }

    /** An entity manager of its own; outside {@link #inTransaction} it only reads. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Runs {@code work} in a transaction that is committed, or rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            try {
                T result = work.apply(entityManager);
                entityManager.getTransaction().commit();
                return result;
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
