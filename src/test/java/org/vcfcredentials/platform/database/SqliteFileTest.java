package org.vcfcredentials.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
    @TempDir
    private Path directory;

    private SqliteFile writer;
    private SqliteFile reader;

    @BeforeEach
    void makeATable() throws SQLException {
        writer = new SqliteFile(directory.resolve("test.db"), false);
        reader = new SqliteFile(directory.resolve("test.db"), true);
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
            statement.execute("CREATE TABLE child (parent_id INTEGER REFERENCES parent (id))");
        }
    }

    @Test
    void aReaderCannotWrite() throws SQLException {
        try (Connection connection = reader.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("INSERT INTO parent VALUES (1)"))
                    .withMessageContaining("readonly");
        }
    }

    /** Servers close their pools at the same time; each connection that is not the last leaves the tidying to another. */
    @Test
    void theLastOfTwoThatAreClosedAtTheSameMomentLeavesNoJournal() throws Exception {
        ExecutorService pools = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 500; round++) {
                List<Connection> open = List.of(writer.getConnection(), reader.getConnection());
                open.get(0).createStatement().execute("INSERT INTO parent VALUES (NULL)");
                var together = new CyclicBarrier(open.size());

                List<Future<Void>> closed = pools.invokeAll(open.stream()
                        .<Callable<Void>>map(connection -> () -> {
                            together.await();
                            connection.close();
                            return null;
                        })
                        .toList());

                for (Future<Void> one : closed) {
                    one.get();
                }
                assertThat(directory.resolve("test.db-wal"))
                        .as("round %d", round)
                        .doesNotExist();
            }
        } finally {
            pools.shutdownNow();
        }
    }

    @Test
    void foreignKeysAreEnforced() throws SQLException {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("INSERT INTO child VALUES (7)"))
                    .withMessageContaining("FOREIGN KEY");
        }
    }

    @Test
    void readersSeeTheLastCommitWhileAWriterIsAtWork() throws SQLException {
        try (Connection writing = writer.getConnection();
                Connection reading = reader.getConnection()) {
            writing.setAutoCommit(false);
            writing.createStatement().execute("INSERT INTO parent VALUES (1)");
            assertThat(count(reading)).isZero();
            writing.commit();
            assertThat(count(reading)).isOne();
        }
    }

    @Test
    void anIdleWriterBetweenTransactionsKeepsNobodyOut() throws SQLException {
        try (Connection idle = writer.getConnection();
                Connection other = writer.getConnection()) {
            idle.setAutoCommit(false);
            idle.createStatement().execute("INSERT INTO parent VALUES (1)");
            idle.commit();
            other.createStatement().execute("INSERT INTO parent VALUES (2)");
            assertThat(count(other)).isEqualTo(2);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM parent")) {
            return rows.getInt(1);
        }
    }
}
