package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the SQLite driver unpacks its native library: below the data directory, since {@code /tmp} may forbid to execute. The
 * driver unpacks it anew for each deployment and leaves the files of the one before until the server ends.
 */
public final class NativeLibrary {
    private static final System.Logger LOG = System.getLogger(NativeLibrary.class.getName());
    private static final String DIRECTORY_PROPERTY = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /**
     * Makes the directory {@code native}, removes what earlier deployments left in it, and leads the driver there unless the
     * administrator led it elsewhere. The data directory must be locked by this process.
     */
    public static void prepare(Path dataDirectory) throws IOException {
        Path directory = directory(dataDirectory);
        if (!Files.isDirectory(directory)) {
            var ownersAlone = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(ownersAlone));
        }
        removeUnpacked(directory);
        if (System.getProperty(DIRECTORY_PROPERTY) == null) {
            System.setProperty(DIRECTORY_PROPERTY, directory.toString());
        }
    }

    /**
     * Removes what this deployment unpacked, which the process needs no more once it is loaded, and forgets the directory, so that
     * the next deployment in this process may have another one.
     */
    public static void release(Path dataDirectory) {
        Path directory = directory(dataDirectory);
        try {
            removeUnpacked(directory);
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.DEBUG, "The next deployment will remove what is in " + directory, stays);
        }
        if (directory.toString().equals(System.getProperty(DIRECTORY_PROPERTY))) {
            System.clearProperty(DIRECTORY_PROPERTY);
        }
    }

    private static void removeUnpacked(Path directory) throws IOException {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(directory, "sqlite-*")) {
            for (Path file : unpacked) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path directory(Path dataDirectory) {
        return dataDirectory.resolve("native");
    }
}
