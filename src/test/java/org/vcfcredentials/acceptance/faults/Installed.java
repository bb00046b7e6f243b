package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.platform.command.Commands;

/** The data directory of a product that has ended, looked at without touching it. */
record Installed(Path directory) {
    private static final String DATA_DIRECTORY = "VCM_DATA_DIR";
    private static final List<String> TABLES = List.of(
            "adoptions",
            "api_tokens",
            "audit_head",
            "audit_log",
            "credentials",
            "environments",
            "flyway_schema_history",
            "keysets",
            "password_history",
            "schedule_configs",
            "sequences",
            "sync_runs",
            "users");

    /** What nobody may lose, whatever columns a later version adds. */
    private static final List<String> PRECIOUS = List.of(
            "SELECT 'user ' || id || username || password_hash || role || must_change_password FROM users",
            "SELECT 'keyset ' || purpose || hex(wrapped) || hex(canary) FROM keysets",
            "SELECT 'credential ' || id || environment_id || hostname || username || hex(password) FROM credentials",
            "SELECT 'former ' || id || credential_id || hex(password) || changed_at FROM password_history");

    private static final String SAMPLE = """
            INSERT INTO environments (id, name, description, installer_host, installer_username, installer_error, manager_host,
                manager_username, manager_error, last_sync_status, created_at, updated_at, version)
                VALUES (1, 'Sample', '', '', '', '', '127.0.0.1:1', 'nobody', '', 'never', 0, 0, 0);
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 400)
            INSERT INTO credentials (id, environment_id, source, vcf_id, hostname, username, credential_type, account_type,
                resource_type, domain_name, search_text, password, password_fingerprint, password_withheld, has_history,
                first_seen, last_updated, retired_at) SELECT n, 1, 'SDDC_MANAGER', 'id' || n, 'esx' || n || '.rainpole.io', 'root', 'SSH',
                'USER', 'ESXI', 'sfo', 'esx' || n, randomblob(60), 'fingerprint', 0, 1, 0, 0, NULL FROM number;
            INSERT INTO password_history SELECT id, id, randomblob(60), 'fingerprint', 0, 'SYNC', NULL FROM credentials;
            """;

    /** Makes one in an empty directory, with its keys, 400 credentials and a former password of each. */
    static Installed make(Path directory) throws IOException, InterruptedException, SQLException {
        Outcome outcome = SmallProduct.on(directory).run();
        assertThat(outcome.exitCode()).as(outcome.log()).isZero();
        var installed = new Installed(directory);
        installed.change(SAMPLE);
        return installed;
    }

    Path database() {
        return directory.resolve("vcf_credentials.db");
    }

    /** How far a first start had come, for the table. */
    String stage() {
        if (!Files.exists(database())) {
            return "no database";
        }
        return Files.exists(masterKey()) ? "database and key" : "no master key";
    }

    Path masterKey() {
        return directory.resolve("master.key");
    }

    Installed copyTo(Path copy) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                Path target = copy.resolve(directory.relativize(path));
                if (!Files.isDirectory(target)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Installed(copy);
    }

    /** The first column of every row. */
    List<String> values(String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + database().toUri() + "?immutable=1");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    List<String> precious() throws SQLException {
        var all = new ArrayList<String>();
        for (String query : PRECIOUS) {
            all.addAll(values(query));
        }
        return all;
    }

    /** Several statements, committed together; the journal is brought in. */
    void change(String statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements.split(";\\s*\\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        }
    }

    /** Does it as a server that is killed just after the commit: the change is in the journal alone. */
    void changeAndCrash(String sql) throws SQLException, IOException {
        Path aside = Files.createTempDirectory("crashed");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute(sql);
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.copy(beside(suffix), aside.resolve("database" + suffix), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.move(aside.resolve("database" + suffix), beside(suffix), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(aside);
    }

    /** Nothing is half made and nothing is left over. */
    void assertWhole() throws SQLException, IOException {
        assertThat(DirectoryContent.of(directory).leftovers()).isEmpty();
        assertThat(values("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(values("PRAGMA foreign_key_check")).isEmpty();
        assertThat(values("SELECT name FROM sqlite_master WHERE type = 'table'"))
                .containsAll(TABLES);
        assertThat(values("SELECT purpose FROM keysets")).containsExactlyInAnyOrder("data", "fingerprint", "stamp");
        assertThat(masterKey()).isNotEmptyFile();
    }

    /** Gives a command in this process and tells its exit code; a process of its own would take ten times as long. */
    int command(String... words) {
        System.setProperty(DATA_DIRECTORY, directory.toString());
        try {
            return Commands.run(List.of(words), line -> {});
        } finally {
            System.clearProperty(DATA_DIRECTORY);
        }
    }

    /** Every file in which this text is to be read. */
    List<Path> filesWith(String text) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private Path beside(String suffix) {
        return directory.resolve("vcf_credentials.db" + suffix);
    }
}
