package org.vcfcredentials.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
