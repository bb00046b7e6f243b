package org.vcfcredentials.platform.database;

import org.vcfcredentials.platform.Installation;

/** What the container pools as {@code java:app/jdbc/vcm-reader}: connections that SQLite itself keeps from writing. */
public class ReaderDataSource extends SqliteFile {
    /** For the container. */
    public ReaderDataSource() {
        super(Installation.current().databaseFile(), true);
    }
}
