package org.vcfcredentials.platform;

import java.nio.file.Path;

/**
 * The settings and the locked data directory of this deployment. Static, because the container makes the data source before any
 * bean exists: whoever asks first runs the first three steps of the start-up, in their order.
 */
public final class Installation {
    private static final String DATABASE_NAME = "vcf_credentials.db";
    private static Installation current;

    private final Settings settings;
    private final DataDirectory dataDirectory;

    private Installation(Settings settings, DataDirectory dataDirectory) {
        this.settings = settings;
        this.dataDirectory = dataDirectory;
    }

    /**
     * Reads the configuration, makes and locks the data directory; from the second call on it just returns.
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
            return new Installation(settings, DataDirectory.lock(settings.dataDirectory()));
        } catch (StartupException refusal) {
            StartupState.failed(refusal);
            throw refusal;
        }
    }

    /** Gives the data directory back at undeployment. */
    static synchronized void release() {
        if (current != null) {
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
