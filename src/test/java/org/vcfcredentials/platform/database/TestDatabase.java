package org.vcfcredentials.platform.database;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** A real, migrated SQLite file with the product's entities, for tests without a container. Close it after use. */
public final class TestDatabase implements AutoCloseable {
    private final SqliteFile file;
    private final OfflineEntities entities;

    /** Makes and migrates {@code directory/vcf_credentials.db}. */
    public TestDatabase(Path directory) {
        Path path = directory.resolve("vcf_credentials.db");
        new Migration(path).run(database -> {});
        file = new SqliteFile(path, false);
        entities = new OfflineEntities(file);
    }

    /** A plain connection, to look past the entities. */
    public SqliteFile dataSource() {
        return file;
    }

    /** An entity manager of its own; outside {@link #inTransaction} it only reads. */
    public EntityManager entityManager() {
        return entities.entityManager();
    }

    /** Runs {@code work} in a transaction that is committed, or rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return entities.inTransaction(work);
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
        entities.close();
    }
}
