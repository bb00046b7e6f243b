package org.vcfcredentials.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.ServiceLoader;
import org.vcfcredentials.platform.database.Migration;
import org.vcfcredentials.platform.database.NativeLibrary;
import org.vcfcredentials.platform.database.SqliteFile;

/**
 * The settings, the locked data directory and the migrated database of this deployment. Static, because the container opens the
 * data source before any bean exists: whoever asks first runs the first steps of the start-up, in their order.
 */
public final class Installation {
    private static final System.Logger LOG = System.getLogger(Installation.class.getName());
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

    /** The settings of this process, with nothing made, locked or opened. */
    public static Settings configured() {
        return SettingsReader.ofThisProcess().read();
    }

    /**
     * What a start would do with the data directory, in a few words. Nothing is changed.
     *
     * @throws StartupException when it would refuse, for the same reason
     */
    public static String outlook() {
        Settings settings = configured();
        return settings.dataDirectory() + ": "
                + DataDirectory.lookInto(
                        settings, () -> migration(settings).outlook(database -> check(settings, database)));
    }

    /** What is done with the database while no server runs. */
    @FunctionalInterface
    public interface OfflineWork {
        /** Does it; the connection may write, and commits by itself unless told otherwise. */
        void on(Settings settings, Connection database) throws SQLException;
    }

    /**
     * Does {@code work} while no server can start on the data directory.
     *
     * @throws StartupException as a start would: 73 when a server runs, 65 or 78 when there is no database, or not a sound one of
     *     ours with its master key
     */
    public static void offline(OfflineWork work) throws IOException {
        Settings settings = configured();
        Path file = settings.databaseFile();
        if (!Files.exists(file)) {
            throw new StartupException(
                    StartupException.CONFIGURATION,
                    "There is no database in " + settings.dataDirectory() + ". Is VCM_DATA_DIR set as for a start?");
        }
        whileStopped(settings, () -> {
            new Migration(file).outlook(database -> check(settings, database));
            try (Connection database = new SqliteFile(file, false).getConnection()) {
                work.on(settings, database);
            } catch (SQLException failed) {
                throw new StartupException(
                        StartupException.DATA_BROKEN, "The database " + file + " cannot be written: " + failed, failed);
            }
            return file;
        });
    }

    /** What is done while no server runs. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does something with the data directory, which is made if need be, while no server runs on it and none can start.
     *
     * @throws StartupException as a start does, when the directory cannot be had
     */
    public static <T> T whileStopped(Settings settings, Work<T> work) throws IOException {
        DataDirectory directory = DataDirectory.lock(settings);
        try {
            NativeLibrary.prepare(settings.dataDirectory());
            return work.run();
        } finally {
            NativeLibrary.release(settings.dataDirectory());
            directory.unlock();
        }
    }

    private static Installation open() {
        try {
            Settings settings = configured();
            var installation = new Installation(settings, DataDirectory.lock(settings));
            installation.migrate();
            return installation;
        } catch (RuntimeException | LinkageError failure) {
            StartupException reason = StartupException.of(failure);
            StartupState.failed(reason);
            throw reason;
        }
    }

    private void migrate() {
        try {
            NativeLibrary.prepare(settings.dataDirectory());
            int applied = migration(settings).run(database -> check(settings, database));
            LOG.log(System.Logger.Level.INFO, "Database {0}: {1} migrations applied", databaseFile(), applied);
        } catch (RuntimeException | LinkageError refused) {
            giveBack();
            throw refused;
        } catch (IOException refused) {
            giveBack();
            throw DataDirectory.notPermitted(settings.dataDirectory(), refused);
        }
    }

    private static Migration migration(Settings settings) {
        return new Migration(settings.databaseFile(), settings);
    }

    private static void check(Settings settings, Optional<Connection> database) throws SQLException {
        for (StartupCheck check : ServiceLoader.load(StartupCheck.class, Installation.class.getClassLoader())) {
            check.check(settings, database);
        }
    }

    private void giveBack() {
        NativeLibrary.release(settings.dataDirectory());
        dataDirectory.unlock();
    }

    /** Gives the data directory back at undeployment. */
    static synchronized void release() {
        if (current != null) {
            current.giveBack();
            current = null;
        }
    }

    /** What the administrator configured. */
    public Settings settings() {
        return settings;
    }

    /** The SQLite file, which need not exist yet. */
    public Path databaseFile() {
        return settings.databaseFile();
    }
}
