package org.vcfcredentials.platform.database;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to one SQLite file with the settings we rely on: each connection is asked whether it really has them, because the
 * driver and the pools forget some of them silently.
 */
public class SqliteFile extends SQLiteDataSource {
    private static final int BUSY_TIMEOUT_MILLISECONDS = 5_000;

    private static final Map<String, String> PROMISES = Map.of(
            "journal_mode", "wal",
            "foreign_keys", "1",
            "busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLISECONDS),
            "synchronous", "2",
            "secure_delete", "1",
            "trusted_schema", "0",
            "cell_size_check", "1");

    private final Path file;
    private final boolean readOnly;

    /** Connections to {@code file}, which is created by the first one unless it exists. */
    public SqliteFile(Path file, boolean readOnly) {
        super(configuration());
        this.file = file;
        this.readOnly = readOnly;
    }

    private static SQLiteConfig configuration() {
        var configuration = new SQLiteConfig();
        configuration.setJournalMode(JournalMode.WAL);
        configuration.setSynchronous(SynchronousMode.FULL);
        configuration.setBusyTimeout(BUSY_TIMEOUT_MILLISECONDS);
        configuration.enforceForeignKeys(true);
        return configuration;
    }

    /** Ignored: the container must name a URL, the configuration decides. */
    @Override
    public void setUrl(String ignored) {
        // see above
    }

    @Override
    public SQLiteConnection getConnection(String username, String password) throws SQLException {
        return prepared(new ClosedInTurn(file, getConfig().toProperties()));
    }

    private SQLiteConnection prepared(SQLiteConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = " + (readOnly ? "ON" : "OFF"));
            for (var promise : PROMISES.entrySet()) {
                requireSetting(statement, promise.getKey(), promise.getValue());
            }
            return connection;
        } catch (SQLException | RuntimeException unusable) {
            connection.close();
            throw unusable;
        }
    }

    private static void requireSetting(Statement statement, String pragma, String expected) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
            String actual = row.next() ? row.getString(1) : "nothing";
            if (!expected.equals(actual)) {
                throw new SQLException("SQLite's " + pragma + " is " + actual + " instead of " + expected + ".");
            }
        }
    }
}
