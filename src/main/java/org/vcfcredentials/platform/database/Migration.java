package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.vcfcredentials.platform.StartupException;

/** Brings a database file to this version's schema, or refuses it untouched. */
public final class Migration {
    private static final Map<String, String> SQLITE_TYPES = Map.of("id", "INTEGER", "blob", "BLOB");

    private final Path file;

    public Migration(Path file) {
        this.file = file;
    }

    /**
     * Creates the schema in a new file, verifies and migrates an existing one. A new one is made beside its place and moved there
     * when it is complete, so that a start that is killed leaves none that is half made.
     *
     * @return how many migrations were applied; 0 when the schema was up to date
     * @throws StartupException 65 when the file is damaged, empty, of a newer version, or no database of ours
     */
    public int run() {
        if (Files.exists(file)) {
            requireUndamaged(new SqliteFile(file, false));
            return migrate(file);
        }
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            int applied = migrate(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return applied;
        } catch (IOException refused) {
            throw new StartupException(
                    StartupException.NOT_PERMITTED, "The database " + file + " cannot be made.", refused);
        }
    }

    private int migrate(Path database) {
        try {
            return flyway(new SqliteFile(database, false)).migrate().migrationsExecuted;
        } catch (FlywayValidateException newer) {
            throw broken("does not fit this version of the product (made by a newer one, or changed by hand)", newer);
        } catch (FlywayException failed) {
            throw broken("could not be brought to this version's schema", failed);
        }
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .placeholders(SQLITE_TYPES)
                .ignoreMigrationPatterns(new String[0])
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .load();
    }

    private void requireUndamaged(DataSource database) {
        try {
            if (Files.size(file) == 0) {
                throw broken("is empty", null);
            }
        } catch (IOException unreadable) {
            throw new StartupException(
                    StartupException.NOT_PERMITTED, "The database " + file + " cannot be read.", unreadable);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String answer = row.next() ? row.getString(1) : "no answer";
            if (!"ok".equals(answer)) {
                throw broken("is damaged (" + answer + ")", null);
            }
        } catch (SQLException unreadable) {
            throw broken("is not a database we can open", unreadable);
        }
    }

    private StartupException broken(String how, Throwable cause) {
        String message =
                "The database " + file + " " + how + ". Nothing was changed. Restore a backup of it, or move it away.";
        return new StartupException(StartupException.DATA_BROKEN, message, cause);
    }
}
