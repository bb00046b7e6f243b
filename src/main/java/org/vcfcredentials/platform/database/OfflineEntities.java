package org.vcfcredentials.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
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

    @Override
    public void close() {
        factory.close();
    }
}
