package org.vcfcredentials.platform.database;

import org.vcfcredentials.platform.Installation;

/**
 * What the container pools as {@code java:app/jdbc/vcm-writer}: one connection, through which everything is written. With a
 * single writer a transaction that reads first and writes later never meets SQLITE_BUSY_SNAPSHOT.
 */
public class WriterDataSource extends SqliteFile {
    /** For the container. */
    public WriterDataSource() {
        super(Installation.current().databaseFile(), false);
    }
}
