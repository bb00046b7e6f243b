package org.vcfcredentials.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Declares the pools. The URLs are there because WildFly refuses a definition without one; the classes take theirs from the
 * configuration. A session bean because no server overlooks the annotations of one, and public because WildFly insists.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/vcm-writer",
        className = "org.vcfcredentials.platform.database.WriterDataSource",
        url = "jdbc:sqlite:",
        transactional = true,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 1)
@DataSourceDefinition(
        name = "java:app/jdbc/vcm-reader",
        className = "org.vcfcredentials.platform.database.ReaderDataSource",
        url = "jdbc:sqlite:",
        transactional = false,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 8)
public class DataSources {}
