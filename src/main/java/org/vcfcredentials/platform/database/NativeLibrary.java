package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.vcfcredentials.platform.ContextClassLoader;
import org.vcfcredentials.platform.file.OwnerAlone;

/**
 * Where the SQLite driver unpacks its native library: below the data directory, since {@code /tmp} may forbid to execute. The
 * driver unpacks it anew for each deployment and would leave the files until the server ends; once loaded they are not needed.
 */
public final class NativeLibrary {
    private static final Logger LOG = System.getLogger(NativeLibrary.class.getName());
    private static final String DIRECTORY_PROPERTY = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /**
     * Makes the directory {@code native}, removes what earlier deployments left in it, and leads the driver there unless the
     * administrator led it elsewhere. The data directory must be locked by this process.
     */
    public static void prepare(Path dataDirectory) throws IOException {
        Path directory = directory(dataDirectory);
        OwnerAlone.createDirectories(directory);
        removeLeftovers(directory);
        if (System.getProperty(DIRECTORY_PROPERTY) == null) {
            System.setProperty(DIRECTORY_PROPERTY, directory.toString());
        }
        load();
    }

    /** To know the system, the driver starts another program, whose end a thread of the JDK awaits for a minute or more. */
    private static void load() {
        try {
            ContextClassLoader.nobodys(SQLiteJDBCLoader::initialize);
        } catch (Exception unusable) {
            // The first connection tells, in words for the administrator.
            LOG.log(Level.DEBUG, "The native library could not be loaded", unusable);
        }
    }

    /**
     * Empties the directory and forgets it, so that the next deployment in this process may have another one. The data directory
     * must still be locked by this process.
     */
    public static void release(Path dataDirectory) {
        Path directory = directory(dataDirectory);
        if (directory.toString().equals(System.getProperty(DIRECTORY_PROPERTY))) {
            System.clearProperty(DIRECTORY_PROPERTY);
        }
        try {
            removeLeftovers(directory);
        } catch (IOException stay) {
            LOG.log(Level.DEBUG, "The native library stays until the next start", stay);
        }
    }

    private static void removeLeftovers(Path directory) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, "sqlite-*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static Path directory(Path dataDirectory) {
        return dataDirectory.resolve("native");
    }
}
