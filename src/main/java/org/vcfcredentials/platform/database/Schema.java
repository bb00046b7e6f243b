package org.vcfcredentials.platform.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of one database, as the versioned scripts make them. All that are missing are applied together or not at all. */
final class Schema {
    private static final Map<String, String> SQLITE_TYPES = Map.of("id", "INTEGER", "blob", "BLOB");

    private final DataSource database;
    private final String scripts;

    /**
     * The schema of {@code database}.
     *
     * @param scripts where the migrations are, as Flyway writes locations
     */
    Schema(DataSource database, String scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    /** What a database that was looked at has, and the newest that this product knows. */
    record Finding(String version, String newest) {
        boolean upToDate() {
            return version.equals(newest);
        }
    }

    /**
     * Looks without changing anything.
     *
     * @throws DatabaseRefusal when the database was not made by this version of the product or an older one
     */
    Finding look() throws DatabaseRefusal {
        try {
            Flyway flyway = flyway().ignoreMigrationPatterns("*:pending").load();
            MigrationInfo current = flyway.info().current();
            if (current == null || current.getVersion() == null) {
                throw new DatabaseRefusal("is not one of this product");
            }
            if (!flyway.validateWithResult().validationSuccessful) {
                throw new DatabaseRefusal(
                        "does not fit this version of the product (made by a newer one, or changed by hand)");
            }
            MigrationInfo[] pending = flyway.info().pending();
            MigrationInfo newest = pending.length == 0 ? current : pending[pending.length - 1];
            return new Finding(
                    current.getVersion().getVersion(), newest.getVersion().getVersion());
        } catch (FlywayException unreadable) {
            throw new DatabaseRefusal("is not one of this product", unreadable);
        }
    }

    /** Applies what is missing and tells how many scripts that were. */
    int migrate() throws DatabaseRefusal {
        try {
            return flyway().load().migrate().migrationsExecuted;
        } catch (FlywayException failed) {
            throw new DatabaseRefusal("could not be brought to this version's schema", failed);
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations(scripts)
                .placeholders(SQLITE_TYPES)
                .ignoreMigrationPatterns(new String[0])
                .validateOnMigrate(true)
                .group(true)
                .cleanDisabled(true);
    }
}
