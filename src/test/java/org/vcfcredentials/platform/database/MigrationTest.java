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
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        assertThat(new Migration(file).run(database -> {})).isPositive();

        assertThat(tables()).contains("users", "environments", "credentials", "password_history", "schedule_configs");
    }

    @Test
    void whatAKilledFirstStartLeftBesideIsThrownAway() throws IOException {
        Files.writeString(directory.resolve("vcf_credentials.db.new"), "half a database");

        assertThat(new Migration(file).run(database -> {})).isPositive();

        assertThat(directory).isDirectoryNotContaining("glob:**.new*");
    }

    @Test
    void anUpToDateFileIsLeftAsItIs() {
        new Migration(file).run(database -> {});

        assertThat(new Migration(file).run(database -> {})).isZero();
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws SQLException, IOException {
        new Migration(file).run(database -> {});
        execute(
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");

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
        new Migration(file).run(database -> {});
        byte[] bytes = Files.readAllBytes(file);
        for (int index = 5_000; index < bytes.length; index += 97) {
            bytes[index] ^= 0x55;
        }
        Files.write(file, bytes);

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new Migration(file).run(database -> {}))
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(65));
    }

    @Test
    void aPageThatIsDamagedIsToldInOneLine() throws SQLException, IOException {
        new Migration(file).run(database -> {});
        String page = values("SELECT rootpage FROM sqlite_master WHERE name = 'audit_log'")
                .iterator()
                .next();
        byte[] bytes = Files.readAllBytes(file);
        int end = Integer.parseInt(page) * 4096;
        Arrays.fill(bytes, end - 4096, end, (byte) 0);
        Files.write(file, bytes);

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new Migration(file).run(database -> {}))
                .withMessageContaining("is damaged")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    }

    @Test
    void somebodyElsesDatabaseIsRefusedUntouched() throws SQLException, IOException {
        execute("CREATE TABLE recipes (name TEXT)");

        assertRefused("is not one of this product");
        assertThat(tables()).containsExactly("recipes");
    }

    @Test
    void anOlderFileGetsWhatIsNewAndKeepsWhatItHas() throws SQLException, IOException {
        Migration newer = newerProduct("ALTER TABLE users ADD COLUMN nickname VARCHAR(50);");
        execute("INSERT INTO audit_log VALUES (1, 0, 'admin', 'LOGIN', 'kept', '', '', NULL, NULL)");
        byte[] before = Files.readAllBytes(file);

        assertThat(newer.run(database -> {})).isOne();

        assertThat(newer.run(database -> {})).isZero();
        assertThat(values("SELECT subject FROM audit_log")).containsExactly("kept");
        assertThat(values("SELECT name FROM pragma_table_info('users')")).contains("nickname");
        assertThat(formerDatabases())
                .singleElement()
                .satisfies(former -> assertThat(former).hasBinaryContent(before));
    }

    @Test
    void whatWasVerifiedUntilNowStaysVerifiedAndWhatWasNotDoesNot() throws SQLException, IOException {
        upTo(7).run(database -> {});
        execute("INSERT INTO environments (id, name, description, installer_host, installer_username,"
                + " installer_ssl_verify, installer_error, manager_host, manager_username, manager_ssl_verify,"
                + " manager_error, last_sync_status, created_at, updated_at, version)"
                + " VALUES (1, 'Lab', '', 'i', 'u', 0, '', 'm', 'u', 1, '', 'never', 0, 0, 1)");

        new Migration(file).run(database -> {});

        assertThat(values("SELECT installer_trust FROM environments")).containsExactly("none");
        assertThat(values("SELECT manager_trust FROM environments")).containsExactly("public");
        assertThat(values("SELECT manager_host FROM environments")).containsExactly("m");
    }

    @Test
    void whatACrashLeftInTheJournalIsMigratedToo() throws SQLException, IOException {
        Migration newer = newerProduct("ALTER TABLE users ADD COLUMN nickname VARCHAR(50);");
        crashAfter("INSERT INTO audit_log VALUES (1, 0, 'admin', 'LOGIN', 'only in the journal', '', '', NULL, NULL)");

        assertThat(newer.run(database -> {})).isOne();

        assertThat(values("SELECT subject FROM audit_log")).containsExactly("only in the journal");
    }

    @Test
    void aMigrationThatFailsChangesNothingEvenWhenOthersBeforeItSucceeded() throws IOException {
        Migration newer = newerProduct(
                "ALTER TABLE users ADD COLUMN nickname VARCHAR(50);", "ALTER TABLE nothing ADD COLUMN nickname TEXT;");

        assertRefusedUntouched(newer, "could not be brought to this version's schema");
    }

    @Test
    void aMigrationThatFailsLeavesTheJournalBesideTheFileWhereItIs() throws SQLException, IOException {
        Migration newer = newerProduct("ALTER TABLE nothing ADD COLUMN nickname TEXT;");
        crashAfter("INSERT INTO audit_log VALUES (1, 0, 'admin', 'LOGIN', 'only in the journal', '', '', NULL, NULL)");

        assertRefusedUntouched(newer, "could not be brought to this version's schema");
    }

    @Test
    void aRefusalByAnInspectionChangesNothing() throws IOException {
        Migration newer = newerProduct("ALTER TABLE users ADD COLUMN nickname VARCHAR(50);");
        Map<String, String> before = directoryContent();

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> newer.run(database -> {
                    throw new StartupException(78, "the master key does not fit");
                }))
                .withMessage("the master key does not fit");
        assertThat(directoryContent()).isEqualTo(before);
    }

    @Test
    void aFileWithAJournalIsRefusedAndBothStayAsTheyAre() throws SQLException, IOException {
        new Migration(file).run(database -> {});
        crashAfter(
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");

        assertThat(directory.resolve("vcf_credentials.db-wal")).isNotEmptyFile();
        assertRefusedUntouched(new Migration(file), "made by a newer one");
    }

    @Test
    void noNewFileIsMadeBesideTheJournalOfALostOne() throws SQLException, IOException {
        new Migration(file).run(database -> {});
        crashAfter("INSERT INTO audit_log VALUES (1, 0, 'admin', 'LOGIN', 'only in the journal', '', '', NULL, NULL)");
        Files.delete(file);

        assertRefused("is missing, but its journal is there");
    }

    @Test
    void onlyTheNewestThreeFormerDatabasesStay() throws IOException {
        new Migration(file).run(database -> {});
        var former = new FormerDatabases(file);
        for (int day = 1; day <= 5; day++) {
            former.keep("1", Instant.parse("2026-11-0" + day + "T00:00:00Z"));
        }

        assertThat(formerDatabases())
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "before-migration-20261103T000000Z-schema-1.db",
                        "before-migration-20261104T000000Z-schema-1.db",
                        "before-migration-20261105T000000Z-schema-1.db");
    }

    /** An earlier version of the product, with the scripts up to this one. */
    private Migration upTo(int last) throws IOException {
        Path scripts = Files.createDirectory(directory.resolveSibling(directory.getFileName() + "-earlier"));
        try (var todays = Files.list(Path.of("src/main/resources/db/migration/common"))) {
            for (Path script : todays.toList()) {
                String name = script.getFileName().toString();
                if (Integer.parseInt(name.substring(1, name.indexOf("__"))) <= last) {
                    Files.copy(script, scripts.resolve(name));
                }
            }
        }
        return new Migration(file, "filesystem:" + scripts, ForeignDatabases.none());
    }

    /** A later version of the product with these scripts on top of today's; the file is at today's version. */
    private Migration newerProduct(String... later) throws IOException {
        new Migration(file).run(database -> {});
        Path scripts = Files.createDirectory(directory.resolveSibling(directory.getFileName() + "-scripts"));
        try (var todays = Files.list(Path.of("src/main/resources/db/migration/common"))) {
            for (Path script : todays.toList()) {
                Files.copy(script, scripts.resolve(script.getFileName()));
            }
        }
        for (int index = 0; index < later.length; index++) {
            Files.writeString(scripts.resolve("V" + (901 + index) + "__later.sql"), later[index]);
        }
        return new Migration(file, "filesystem:" + scripts, ForeignDatabases.none());
    }

    /** Runs a statement and leaves the files as they are on the disk before the connection is closed, as a killed process does. */
    private void crashAfter(String sql) throws SQLException, IOException {
        Path aside = Files.createDirectory(directory.resolveSibling(directory.getFileName() + "-crashed"));
        try (Connection connection = new SqliteFile(file, false).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            DatabaseFiles.copyWithJournal(file, aside.resolve("copy"));
        }
        DatabaseFiles.delete(file);
        DatabaseFiles.copyWithJournal(aside.resolve("copy"), file);
    }

    private List<Path> formerDatabases() throws IOException {
        try (var files = Files.list(directory.resolve("backups"))) {
            return files.toList();
        }
    }

    private Map<String, String> directoryContent() throws IOException {
        var content = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        directory.relativize(path).toString(),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(path)));
            }
        }
        return content;
    }

    private void assertRefused(String how) throws IOException {
        assertRefusedUntouched(new Migration(file), how);
    }

    private void assertRefusedUntouched(Migration migration, String how) throws IOException {
        Map<String, String> before = directoryContent();
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> migration.run(database -> {}))
                .withMessageContaining(how)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(65));
        assertThat(directoryContent()).isEqualTo(before);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = new SqliteFile(file, false).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> tables() throws SQLException {
        return values("SELECT name FROM sqlite_master WHERE type = 'table'");
    }

    private Set<String> values(String query) throws SQLException {
        var names = new HashSet<String>();
        try (Connection connection = new SqliteFile(file, true).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
