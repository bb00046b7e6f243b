package org.vcfcredentials.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.ForeignDatabase;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.file.Seal;

/** A database of another product that cannot be taken over: everything stays as it is. */
class TakeoverTest {
    @TempDir
    private Path directory;

    private Path file;
    private byte[] before;

    /** What is done with the draft. */
    @FunctionalInterface
    private interface Work {
        void on(Connection draft) throws SQLException;
    }

    /** A kind of database whose encrypted copy never comes back. */
    private record Recipes(Work work) implements ForeignDatabase {
        @Override
        public boolean recognises(Connection untouched) {
            return true;
        }

        @Override
        public String describe(Connection untouched) {
            return "Recipes.";
        }

        @Override
        public void bringIn(Settings settings, Connection untouched, Connection draft) throws SQLException {
            work.on(draft);
        }

        @Override
        public Seal seal(Settings settings) {
            return new OneWay();
        }
    }

    private static final class OneWay implements Seal {
        @Override
        public OutputStream sealing(OutputStream sealed) {
            return sealed;
        }

        @Override
        public InputStream opening(InputStream sealed) {
            return InputStream.nullInputStream();
        }
    }

    @BeforeEach
    void makeSomebodyElsesDatabase() throws SQLException, IOException {
        file = directory.resolve("vcf_credentials.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            execute(connection, "CREATE TABLE recipes (name TEXT)");
        }
        before = Files.readAllBytes(file);
    }

    @Test
    void whenBringingInFails() throws IOException {
        assertRefused(65, "could not be taken over", draft -> {
            throw new SQLException("no");
        });
    }

    @Test
    void whenARowWouldBelongToNothing() throws IOException {
        assertRefused(65, "would have a row in api_tokens that belongs to none in users", draft -> {
            execute(draft, "PRAGMA defer_foreign_keys = ON");
            execute(draft, "INSERT INTO api_tokens VALUES (1, 99, 'hash', 0, 0)");
        });
    }

    @Test
    void whenTheEncryptedCopyDoesNotComeBack() throws IOException {
        assertRefused(77, "the encrypted copy of it is not what was written", draft -> {});
    }

    private void assertRefused(int code, String how, Work work) throws IOException {
        Settings settings = TestSettings.in(directory).make();
        var foreign = new ForeignDatabases(Optional.of(settings), List.of(new Recipes(work)));
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new Migration(file, "classpath:db/migration/common", foreign).run(database -> {}))
                .withMessageContaining(how)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(code));
        assertThat(file).hasBinaryContent(before);
        try (var left = Files.walk(directory)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
