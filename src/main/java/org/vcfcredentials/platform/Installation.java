package org.vcfcredentials.platform;

import java.io.IOException;
import java.nio.file.Path;
import org.vcfcredentials.platform.database.Migration;
import org.vcfcredentials.platform.database.NativeLibrary;

/**
 * The settings, the locked data directory and the migrated database of this deployment. Static, because the container opens the
 * data source before any bean exists: whoever asks first runs the first steps of the start-up, in their order.
 */
public final class Installation {
    private static final System.Logger LOG = System.getLogger(Installation.class.getName());
    private static final String DATABASE_NAME = "vcf_credentials.db";
    private static Installation current;

    private final Settings settings;
    private final DataDirectory dataDirectory;

    private Installation(Settings settings, DataDirectory dataDirectory) {
        this.settings = settings;
        this.dataDirectory = dataDirectory;
    }

    /**
     * Reads the configuration, makes and locks the data directory, and brings the database to this version's schema; from the
     * second call on it just returns.
     *
     * @throws StartupException when any of the steps refuses
     */
    public static synchronized Installation current() {
        if (current == null) {
            current = open();
        }
        return current;
    }

    private static Installation open() {
        try {
            Settings settings = SettingsReader.ofThisProcess().read();
            DataDirectory directory = DataDirectory.lock(settings.dataDirectory());
            var installation = new Installation(settings, directory);
            installation.migrate();
            return installation;
        } catch (StartupException refusal) {
            StartupState.failed(refusal);
            throw refusal;
        }
    }

    private void migrate() {
        try {
            NativeLibrary.prepare(settings.dataDirectory());
            int applied = new Migration(databaseFile()).run();
            LOG.log(System.Logger.Level.INFO, "Database {0}: {1} migrations applied", databaseFile(), applied);
        } catch (RuntimeException refused) {
            dataDirectory.unlock();
            throw refused;
        } catch (IOException refused) {
            dataDirectory.unlock();
            throw DataDirectory.notPermitted(settings.dataDirectory(), refused);
        }
    }

    /** Gives the data directory back at undeployment. */
    static synchronized void release() {
        if (current != null) {
            NativeLibrary.release(current.settings.dataDirectory());
            current.dataDirectory.unlock();
            current = null;
        }
    }

    /** What the administrator configured. */
    public Settings settings() {
        return settings;
    }

    /** The SQLite file, which need not exist yet. */
    public Path databaseFile() {
        return settings.dataDirectory().resolve(DATABASE_NAME);
    }
}
