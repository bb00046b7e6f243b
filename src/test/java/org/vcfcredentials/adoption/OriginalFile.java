package org.vcfcredentials.adoption;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database as the predecessor's latest or first version makes it, to be filled by each test. */
public final class OriginalFile {
    /** "admin", by the hash that Python's hashlib makes. */
    public static final String ADMIN_HASH =
            "pbkdf2:sha256:1000$saltSALT01$5102cfb500d012c7fe4cbd97410de1f0e43b0b2c47470a8aa1979eb8250eb00b";
    /** "Alice-pass-1", likewise. */
    public static final String ALICE_HASH = "scrypt:1024:8:1$saltSALT01$"
            + "bef000c5544c5f0a906bb047519ed045a75f3831953341f6dcd0760aa1b09d62bc25adafc1372a2fd2bf089681ce55f9a2ef5303fef701142934b549da981d86";

    private static final String LATEST = """
            CREATE TABLE users (id INTEGER NOT NULL, username VARCHAR(80) NOT NULL, password_hash VARCHAR(255) NOT NULL,
                is_admin BOOLEAN, role VARCHAR(20), created_at DATETIME, PRIMARY KEY (id));
            CREATE TABLE environments (id INTEGER NOT NULL, name VARCHAR(100), description TEXT,
                installer_host VARCHAR(255), installer_username VARCHAR(100), installer_password VARCHAR(255),
                manager_host VARCHAR(255), manager_username VARCHAR(100), manager_password VARCHAR(255),
                installer_ssl_verify BOOLEAN, manager_ssl_verify BOOLEAN, ssl_verify BOOLEAN,
                installer_sync_enabled BOOLEAN, installer_sync_interval_minutes INTEGER,
                manager_sync_enabled BOOLEAN, manager_sync_interval_minutes INTEGER,
                sync_enabled BOOLEAN, sync_interval_minutes INTEGER, last_sync DATETIME, last_sync_status VARCHAR(20),
                installer_error TEXT, manager_error TEXT, created_at DATETIME, updated_at DATETIME, PRIMARY KEY (id));
            CREATE TABLE credentials (id INTEGER NOT NULL, environment_id INTEGER, hostname VARCHAR(255),
                username VARCHAR(100), credential_type VARCHAR(50), password VARCHAR(255), account_type VARCHAR(50),
                resource_type VARCHAR(50), domain_name VARCHAR(100), source VARCHAR(50), last_updated DATETIME,
                PRIMARY KEY (id));
            CREATE TABLE password_history (id INTEGER NOT NULL, credential_id INTEGER, password VARCHAR(255),
                changed_at DATETIME, changed_by VARCHAR(50), PRIMARY KEY (id));
            CREATE TABLE schedule_configs (id INTEGER NOT NULL, environment_id INTEGER NOT NULL, enabled BOOLEAN,
                interval_minutes INTEGER, last_run DATETIME, next_run DATETIME, created_at DATETIME,
                updated_at DATETIME, PRIMARY KEY (id));
            """;
    private static final String FIRST = """
            CREATE TABLE users (id INTEGER NOT NULL, username VARCHAR(80) NOT NULL, password_hash VARCHAR(255) NOT NULL,
                is_admin BOOLEAN, created_at DATETIME, PRIMARY KEY (id));
            CREATE TABLE environments (id INTEGER NOT NULL, name VARCHAR(100) NOT NULL, description TEXT,
                installer_host VARCHAR(255), installer_username VARCHAR(100), installer_password VARCHAR(255),
                manager_host VARCHAR(255), manager_username VARCHAR(100), manager_password VARCHAR(255),
                ssl_verify BOOLEAN, sync_enabled BOOLEAN, sync_interval_minutes INTEGER, last_sync DATETIME,
                created_at DATETIME, updated_at DATETIME, PRIMARY KEY (id));
            CREATE TABLE credentials (id INTEGER NOT NULL, environment_id INTEGER NOT NULL, hostname VARCHAR(255),
                username VARCHAR(100), credential_type VARCHAR(50), password VARCHAR(255), account_type VARCHAR(50),
                resource_type VARCHAR(50), domain_name VARCHAR(100), source VARCHAR(50), last_updated DATETIME,
                PRIMARY KEY (id));
            """;

    private final Path path;

    private OriginalFile(Path path) {
        this.path = path;
    }

    /** The latest version's tables. */
    public static OriginalFile latest(Path directory) throws SQLException {
        return make(directory, LATEST);
    }

    /** The tables of a version that had roles, but one schedule and one check of certificates for both sources. */
    public static OriginalFile withRoles(Path directory) throws SQLException {
        OriginalFile file = latest(directory);
        for (String source : List.of("installer", "manager")) {
            file.dropColumn(source + "_ssl_verify");
            file.dropColumn(source + "_sync_enabled");
            file.dropColumn(source + "_sync_interval_minutes");
        }
        return file.withoutOutcomes();
    }

    /** The tables of a version that told the sources apart, but stored neither the status of a sync nor its errors. */
    public static OriginalFile withoutOutcomes(Path directory) throws SQLException {
        return latest(directory).withoutOutcomes();
    }

    private OriginalFile withoutOutcomes() throws SQLException {
        for (String column : List.of("last_sync_status", "installer_error", "manager_error")) {
            dropColumn(column);
        }
        return this;
    }

    private void dropColumn(String column) throws SQLException {
        run("ALTER TABLE environments DROP COLUMN " + column);
    }

    /** The columns that a table has. */
    public List<String> columns(String table) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    /** The first version's tables, which lack much. */
    public static OriginalFile first(Path directory) throws SQLException {
        return make(directory, FIRST);
    }

    private static OriginalFile make(Path directory, String schema) throws SQLException {
        var file = new OriginalFile(directory.resolve("vcf_credentials.db"));
        for (String statement : schema.split(";\\s*\\n", -1)) {
            if (!statement.isBlank()) {
                file.run(statement);
            }
        }
        return file;
    }

    /** Two users, two environments, four credentials and three former passwords; among them a duplicate and two that belong to nothing. */
    public OriginalFile filled() throws SQLException {
        run("INSERT INTO users VALUES (1, 'admin', ?, 1, 'admin', '2026-01-02 03:04:05.678901')", ADMIN_HASH);
        run("INSERT INTO users VALUES (2, 'alice', ?, 0, 'readonly', '2026-01-02 03:04:05')", ALICE_HASH);
        run("INSERT INTO environments (id, name, manager_host, manager_username, manager_password,"
                + " manager_sync_enabled, manager_sync_interval_minutes, last_sync, last_sync_status)"
                + " VALUES (3, 'Lab West', 'sddc.lab', 'administrator@vsphere.local', 'MARKER-manager', 1, 30,"
                + " '2026-11-20 10:00:00', 'success')");
        run(
                "INSERT INTO environments (id, name, installer_host, installer_username, installer_password,"
                        + " installer_ssl_verify) VALUES (7, 'prod-01', '10.0.0.7:8443', 'admin@local', 'MARKER-installer', 0)");
        credential(11, 3, "esx1.lab", "MARKER-current-\u00fc", "2026-11-20 10:00:00");
        credential(12, 3, "esx1.lab", "MARKER-duplicate", "2026-11-19 10:00:00");
        credential(13, 3, "esx2.lab", "MARKER-" + "x".repeat(10_000), "2026-11-20 10:00:00");
        credential(14, 99, "lost.lab", "MARKER-lost", "2026-11-20 10:00:00");
        former(21, 11, "MARKER-former-1", "2026-11-18 10:00:00");
        former(22, 12, "MARKER-former-2", "2026-11-17 10:00:00");
        former(23, 500, "MARKER-orphan", "2026-11-16 10:00:00");
        return this;
    }

    /** A credential of SDDC Manager: root by SSH. */
    public void credential(long id, long environment, String hostname, String password, String updated)
            throws SQLException {
        run(
                "INSERT INTO credentials VALUES (?, ?, ?, 'root', 'SSH', ?, 'USER', 'ESXI', 'sfo', 'SDDC_MANAGER', ?)",
                id,
                environment,
                hostname,
                password,
                updated);
    }

    /** A former password. */
    public void former(long id, long credential, String password, String changed) throws SQLException {
        run("INSERT INTO password_history VALUES (?, ?, ?, ?, 'SYNC')", id, credential, password, changed);
    }

    /** Runs one statement. */
    public void run(String sql, Object... parameters) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.execute();
        }
    }

    /** The file. */
    public Path path() {
        return path;
    }
}
