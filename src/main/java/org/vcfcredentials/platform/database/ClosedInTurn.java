package org.vcfcredentials.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection that no other of this deployment is closed beside. The last one to be closed writes the journal back and removes
 * it; of two at the same moment, which is how servers close their pools, each takes the other for the last.
 */
final class ClosedInTurn extends JDBC4Connection {
    ClosedInTurn(Path file, Properties settings) throws SQLException {
        super("jdbc:sqlite:" + file, file.toString(), settings);
    }

    @Override
    public void close() throws SQLException {
        synchronized (ClosedInTurn.class) {
            super.close();
        }
    }
}
