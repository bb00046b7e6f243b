package org.vcfcredentials.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.Migration;
import org.vcfcredentials.platform.database.TestDatabase;

/** Whole adoptions, of files as the predecessor made them. */
class AdoptionTest {
    @TempDir
    private Path directory;

    private Settings settings;

    @BeforeEach
    void configure() {
        settings = TestSettings.in(directory).make();
    }

    @Test
    void everythingIsThereAndOpensWithTheKeysOfTheRunningProduct() throws Exception {
        OriginalFile.latest(directory).filled();

        adopt();

        try (var database = new TestDatabase(directory)) {
            Vault vault = TestKeyring.vault(database, directory);
            assertThat(opened(vault, "credentials", "password"))
                    .containsExactlyInAnyOrder("MARKER-current-\u00fc", "MARKER-" + "x".repeat(10_000));
            assertThat(opened(vault, "password_history", "password"))
                    .containsExactlyInAnyOrder("MARKER-former-1", "MARKER-former-2", "MARKER-duplicate");
            assertThat(opened(vault, "adoption_set_aside", "password"))
                    .containsExactlyInAnyOrder("MARKER-lost", "MARKER-orphan");
            assertThat(opened(vault, "environments", "manager_password")).containsExactly("MARKER-manager");
            assertThat(opened(vault, "environments", "installer_password")).containsExactly("MARKER-installer");
            assertThat(values("SELECT password_fingerprint FROM credentials WHERE id = 11"))
                    .containsExactly(vault.fingerprint(org.vcfcredentials.platform.Secret.of("MARKER-current-\u00fc")));
        }
        assertThat(values("SELECT id || name FROM environments ORDER BY id")).containsExactly("3Lab West", "7prod-01");
        assertThat(values("SELECT username || role || must_change_password FROM users ORDER BY id"))
                .containsExactly("adminadmin1", "alicereadonly0");
        assertThat(values("SELECT count(*) FROM schedule_configs")).containsExactly("4");
        assertThat(values("SELECT environment_id || source FROM schedule_configs WHERE next_run IS NOT NULL"))
                .containsExactly("3SDDC_MANAGER");
        assertThat(values("PRAGMA integrity_check")).containsExactly("ok");
    }

    @Test
    void newRowsGetIdsThatNoAdoptedRowHas() throws Exception {
        OriginalFile.latest(directory).filled();

        adopt();

        assertThat(values("SELECT name || next_id FROM sequences WHERE next_id > 0 ORDER BY name"))
                .containsExactly("credentials14", "environments7", "password_history24", "schedule_configs4", "users2");
    }

    @Test
    void noSecretIsLeftInClearAnywhereInTheDataDirectory() throws Exception {
        OriginalFile.latest(directory).filled();

        adopt();

        assertThat(filesWith("MARKER")).isEmpty();
    }

    @Test
    void notEvenWhenSomeWereInTheJournalOfACrash() throws Exception {
        OriginalFile original = OriginalFile.latest(directory).filled();
        crashAfter(
                original,
                "INSERT INTO credentials VALUES (15, 3, 'esx9.lab', 'root', 'SSH', 'MARKER-journal', '',"
                        + " '', '', 'SDDC_MANAGER', '')");
        assertThat(directory.resolve("vcf_credentials.db-wal")).isNotEmptyFile();

        adopt();

        assertThat(filesWith("MARKER")).isEmpty();
        assertThat(values("SELECT hostname FROM credentials WHERE id = 15")).containsExactly("esx9.lab");
    }

    @Test
    void whatACrashLeftHalfDoneIsRolledBackFirst() throws Exception {
        OriginalFile original = OriginalFile.latest(directory).filled();
        Path journal = directory.resolve("vcf_credentials.db-journal");
        Path aside = Files.createDirectory(directory.resolve("aside"));
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 2");
            connection.setAutoCommit(false);
            statement.execute("UPDATE credentials SET password = 'MARKER-half' || hex(randomblob(20000))");
            Files.copy(original.path(), aside.resolve("db"));
            Files.copy(journal, aside.resolve("journal"));
            connection.rollback();
        }
        Files.move(aside.resolve("db"), original.path(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.move(aside.resolve("journal"), journal);
        Files.delete(aside);

        adopt();

        try (var database = new TestDatabase(directory)) {
            assertThat(opened(TestKeyring.vault(database, directory), "credentials", "password"))
                    .containsExactlyInAnyOrder("MARKER-current-\u00fc", "MARKER-" + "x".repeat(10_000));
        }
        assertThat(filesWith("MARKER")).isEmpty();
        assertThat(journal).doesNotExist();
    }

    @Test
    void theOriginalIsKeptEncryptedAndComesBackByteForByte() throws Exception {
        Path file = OriginalFile.latest(directory).filled().path();
        byte[] original = Files.readAllBytes(file);

        adopt();

        Path sealed = onlyOne(directory.resolve("backups"));
        assertThat(sealed.getFileName().toString()).matches("adopted-\\d{8}T\\d{6}Z\\.db\\.sealed");
        assertThat(Files.getPosixFilePermissions(sealed)).hasSize(2);
        try (InputStream opened = new OriginalDatabase().seal(settings).opening(Files.newInputStream(sealed))) {
            assertThat(opened.readAllBytes()).isEqualTo(original);
        }
    }

    @Test
    void theBlocksOfTheOriginalAreOverwritten() throws Exception {
        Path file = OriginalFile.latest(directory).filled().path();
        try (var channel = java.nio.channels.FileChannel.open(file)) {
            adopt();

            var block = java.nio.ByteBuffer.allocate((int) channel.size());
            channel.read(block, 0);
            assertThat(block.array()).containsOnly(0);
        }
    }

    @Test
    void aFirstVersionsFileIsAdoptedToo() throws Exception {
        OriginalFile original = OriginalFile.first(directory);
        original.run("INSERT INTO users VALUES (1, 'carol', ?, 1, NULL)", OriginalFile.ALICE_HASH);
        original.run("INSERT INTO environments (id, name, manager_host, manager_password, ssl_verify, sync_enabled,"
                + " sync_interval_minutes) VALUES (1, 'Old', 'sddc.lab', 'x', 0, 1, 120)");
        original.credential(1, 1, "esx1.lab", "one", "2026-11-19 10:00:00");

        adopt();

        assertThat(values("SELECT role FROM users")).containsExactly("admin");
        assertThat(values("SELECT manager_trust FROM environments")).containsExactly("none");
        assertThat(values("SELECT source || interval_minutes FROM schedule_configs WHERE enabled"))
                .containsExactly("VCF_INSTALLER120", "SDDC_MANAGER120");
        assertThat(values("SELECT count(*) FROM credentials")).containsExactly("1");
    }

    @Test
    void hostileContentStopsNothing() throws Exception {
        OriginalFile original = OriginalFile.latest(directory).filled();
        String hostile = "'; DROP TABLE users; -- \" \\ \0 \u202e \ud83d\udd11 \r\n" + "\u00e9".repeat(10_000);
        original.run("INSERT INTO users VALUES (10, ?, ?, 'maybe', ?, 'never')", hostile, hostile, hostile);
        original.run(
                "INSERT INTO environments VALUES (20, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1,"
                        + " ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1)",
                hostile);
        original.run("INSERT INTO environments (id) VALUES (21)");
        original.run("INSERT INTO credentials VALUES (30, 20, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1)", hostile);
        original.run("INSERT INTO credentials (id, environment_id) VALUES (31, 21)");
        original.run("INSERT INTO credentials (id) VALUES (32)");
        original.run("INSERT INTO credentials VALUES (33, 20, x'00ff', 1.5, 7, x'4142', 0, 0, 0, 0, 0)");
        original.run("INSERT INTO password_history VALUES (40, 30, ?1, ?1, ?1)", hostile);
        original.run("INSERT INTO password_history (id) VALUES (41)");

        adopt();

        try (var database = new TestDatabase(directory)) {
            Vault vault = TestKeyring.vault(database, directory);
            assertThat(opened(vault, "credentials", "password")).contains(hostile, "AB");
            assertThat(opened(vault, "password_history", "password")).contains(hostile);
            assertThat(opened(vault, "environments", "manager_password")).contains(hostile);
        }
        assertThat(values("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(values("SELECT count(*) FROM environments")).containsExactly("4");
    }

    @Test
    void aVersionWithRolesButOneScheduleIsAdopted() throws Exception {
        OriginalFile original = OriginalFile.withRoles(directory);
        original.run("INSERT INTO users VALUES (1, 'carol', ?, 0, 'admin', NULL)", OriginalFile.ALICE_HASH);
        original.run("INSERT INTO environments (id, name, manager_host, manager_username, manager_password, ssl_verify,"
                + " sync_enabled, sync_interval_minutes, last_sync) VALUES (1, 'Old', 'sddc.lab', 'admin', 'x', 0, 1, 120,"
                + " '2026-11-20 10:00:00')");

        adopt();

        assertThat(values("SELECT username || role FROM users")).containsExactly("caroladmin");
        assertThat(values("SELECT manager_trust || last_sync_status FROM environments"))
                .containsExactly("nonesuccess");
        assertThat(values("SELECT source || interval_minutes FROM schedule_configs WHERE enabled"))
                .contains("SDDC_MANAGER120");
    }

    @Test
    void aVersionThatStoredNoOutcomesIsAdopted() throws Exception {
        OriginalFile original = OriginalFile.withoutOutcomes(directory);
        original.run("INSERT INTO environments (id, name, installer_host, installer_username, installer_password,"
                + " installer_ssl_verify, installer_sync_enabled, installer_sync_interval_minutes, last_sync)"
                + " VALUES (1, 'Old', 'vcf.lab', 'admin', 'x', 1, 1, 45, '2026-11-20 10:00:00')");

        adopt();

        assertThat(values("SELECT installer_trust || last_sync_status || installer_error FROM environments"))
                .containsExactly("publicsuccess");
        assertThat(values("SELECT source || interval_minutes FROM schedule_configs WHERE next_run IS NOT NULL"))
                .containsExactly("VCF_INSTALLER45");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void hostileContentStopsNoVersion(Layout layout) throws Exception {
        OriginalFile original = layout.in(directory);
        String hostile = "'; DROP TABLE users; -- \" \\ \0 \u202e \ud83d\udd11 \r\n" + "\u00e9".repeat(10_000);
        for (String table : List.of("users", "environments", "credentials")) {
            List<String> columns = new ArrayList<>(original.columns(table));
            columns.remove("id");
            for (int id = 1; id <= columns.size(); id++) {
                original.run(
                        "INSERT INTO " + table + " (id, " + String.join(", ", columns) + ") VALUES (" + id
                                + ", ?1".repeat(columns.size()) + ")",
                        hostile);
            }
        }
        int environments = original.columns("environments").size();
        original.run("INSERT INTO environments (id, name, manager_password) VALUES (77, 'Sound', 'MARKER-sound')");
        original.credential(78, 77, "esx1.lab", "MARKER-esx", "2026-11-19 10:00:00");

        adopt();

        assertThat(values("SELECT count(*) FROM environments")).containsExactly(Integer.toString(environments));
        try (var database = new TestDatabase(directory)) {
            assertThat(opened(TestKeyring.vault(database, directory), "credentials", "password"))
                    .contains("MARKER-esx");
        }
        assertThat(values("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(filesWith("MARKER")).isEmpty();
    }

    private interface Layout {
        OriginalFile in(Path directory) throws SQLException;
    }

    static Stream<Named<Layout>> layouts() {
        return Stream.of(
                Named.of("first", OriginalFile::first),
                Named.of("roles, one schedule", OriginalFile::withRoles),
                Named.of("no outcomes", OriginalFile::withoutOutcomes),
                Named.of("latest", OriginalFile::latest));
    }

    @Test
    void theReportIsStoredWithoutAnySecret() throws Exception {
        OriginalFile.latest(directory).filled();

        adopt();

        assertThat(values("SELECT kind || ' ' || found || ' ' || taken_over || ' ' || merged || ' ' || set_aside || ' '"
                        + " || left_out FROM adoption_counts ORDER BY id"))
                .containsExactly(
                        "USERS 2 2 0 0 0",
                        "ENVIRONMENTS 2 2 0 0 0",
                        "CREDENTIALS 4 2 1 1 0",
                        "FORMER_PASSWORDS 3 2 0 1 0");
        assertThat(values("SELECT subject || remark FROM adoption_remarks"))
                .hasSize(3)
                .noneMatch(remark -> remark.contains("MARKER"));
    }

    @Test
    void whatWouldBeAdoptedCanBeAskedWithoutChangingAnything() throws Exception {
        Path file = OriginalFile.latest(directory).filled().path();
        byte[] before = Files.readAllBytes(file);

        assertThat(migration().outlook(database -> {}))
                .isEqualTo("The predecessor's database would be adopted: 2 of 2 users, 2 of 2 environments, 2 of 4"
                        + " credentials, 2 of 3 former passwords; 1 merged, 2 set aside, 3 to be looked at. It would be"
                        + " kept encrypted in backups.");

        assertThat(onlyOne(directory)).isEqualTo(file).hasBinaryContent(before);
    }

    @Test
    void whenTheMasterKeyCannotBeReadTheOriginalStaysAsItIs() throws Exception {
        Path file = OriginalFile.latest(directory).filled().path();
        byte[] before = Files.readAllBytes(file);
        Files.writeString(directory.resolve("master.key"), "no key");

        assertThatExceptionOfType(StartupException.class).isThrownBy(this::adopt);

        assertThat(file).hasBinaryContent(before);
        assertThat(directory.resolve("backups")).doesNotExist();
        assertThat(directory.resolve("vcf_credentials.db.new")).doesNotExist();
    }

    @Test
    void anAdoptedDatabaseIsAdoptedOnce() throws Exception {
        OriginalFile.latest(directory).filled();
        adopt();
        List<String> keys = values("SELECT hex(wrapped) FROM keysets");

        assertThat(migration().run(database -> {})).isZero();

        assertThat(values("SELECT hex(wrapped) FROM keysets")).isEqualTo(keys);
    }

    @Test
    void somebodyElsesUsersAndEnvironmentsAreNotAdopted() throws Exception {
        OriginalFile original = OriginalFile.latest(directory);
        original.run("DROP TABLE credentials");
        original.run("CREATE VIEW credentials AS SELECT * FROM users");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::adopt)
                .withMessageContaining("is not one of this product");
    }

    private Migration migration() {
        return new Migration(directory.resolve("vcf_credentials.db"), settings);
    }

    private void adopt() {
        assertThat(migration().run(database -> {})).isPositive();
    }

    private List<String> opened(Vault vault, String table, String column) throws SQLException {
        var opened = new ArrayList<String>();
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL")) {
            while (rows.next()) {
                var place = new SecretPlace(table + "." + column, rows.getLong(1));
                opened.add(vault.open(place, rows.getBytes(2)).reveal());
            }
        }
        return opened;
    }

    private List<String> values(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("vcf_credentials.db"));
    }

    /** Leaves the files as they are on the disk before the connection is closed, as a killed process does. */
    private void crashAfter(OriginalFile original, String sql) throws SQLException, IOException {
        Path wal = directory.resolve("vcf_credentials.db-wal");
        Path aside = Files.createDirectory(directory.resolve("aside"));
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute(sql);
            Files.copy(original.path(), aside.resolve("db"));
            Files.copy(wal, aside.resolve("wal"));
        }
        Files.move(aside.resolve("db"), original.path(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.move(aside.resolve("wal"), wal);
        Files.delete(aside);
    }

    private List<Path> filesWith(String marker) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(marker)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static Path onlyOne(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
