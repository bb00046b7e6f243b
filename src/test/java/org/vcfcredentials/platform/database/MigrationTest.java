package org.vcfcredentials.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.StartupException;

class MigrationTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("vcf_credentials.db");
    }

    @Test
    void aNewFileGetsTheTablesPeopleLookFor() throws SQLException {
        assertThat(new Migration(file).run()).isPositive();

        assertThat(tables()).contains("users", "environments", "credentials", "password_history", "schedule_configs");
    }

    @Test
    void whatAKilledFirstStartLeftBesideIsThrownAway() throws IOException {
        Files.writeString(directory.resolve("vcf_credentials.db.new"), "half a database");

        assertThat(new Migration(file).run()).isPositive();

        assertThat(directory).isDirectoryNotContaining("glob:**.new*");
    }

    @Test
    void anUpToDateFileIsLeftAsItIs() {
        new Migration(file).run();

        assertThat(new Migration(file).run()).isZero();
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws SQLException {
        new Migration(file).run();
        execute("INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', checksum,"
                + " installed_by, installed_on, execution_time, success FROM flyway_schema_history");

        assertRefused("made by a newer one");
    }

    @Test
    void anEmptyFileIsRefusedAndStaysEmpty() throws IOException {
        Files.createFile(file);

        assertRefused("is empty");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndStaysAsItIs() throws IOException {
        byte[] letter = "Dear database,\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Files.write(file, letter);

        assertRefused("is not a database");
        assertThat(file).hasBinaryContent(letter);
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        new Migration(file).run();
        byte[] bytes = Files.readAllBytes(file);
        for (int index = 5_000; index < bytes.length; index += 97) {
            bytes[index] ^= 0x55;
        }
        Files.write(file, bytes);

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new Migration(file).run())
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(65));
    }

    @Test
    void somebodyElsesDatabaseIsRefusedUntouched() throws SQLException {
        execute("CREATE TABLE recipes (name TEXT)");

        assertRefused("could not be brought");
        assertThat(tables()).containsExactly("recipes");
    }

    private void assertRefused(String how) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new Migration(file).run())
                .withMessageContaining(how)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(65));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = new SqliteFile(file, false).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> tables() throws SQLException {
        var names = new HashSet<String>();
        try (Connection connection = new SqliteFile(file, true).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
