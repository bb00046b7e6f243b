package org.vcfcredentials.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.vcfcredentials.platform.file.OwnerAlone;

/** The directory with everything that must survive, for its owner alone (0700), used by one process at a time. */
final class DataDirectory {
    /** Where locks come late or not at all, and where SQLite's write-ahead log cannot be shared memory. */
    private static final Set<String> NETWORK_FILE_SYSTEMS = Set.of(
            "9p",
            "afs",
            "ceph",
            "cifs",
            "fuse.glusterfs",
            "fuse.sshfs",
            "gfs2",
            "glusterfs",
            "gpfs",
            "lustre",
            "nfs",
            "nfs3",
            "nfs4",
            "ocfs2",
            "smb2",
            "smb3",
            "smbfs",
            "virtiofs");

    private final InstanceLock lock;

    private DataDirectory(InstanceLock lock) {
        this.lock = lock;
    }

    /**
     * Makes the directory if need be and takes its lock.
     *
     * @throws StartupException 77 when it cannot be made or written, 73 when another process holds it, 78 when it is on a network
     *     file system that nobody allowed
     */
    static DataDirectory lock(Settings settings) {
        Path directory = settings.dataDirectory();
        make(directory);
        try {
            if (!settings.allowNetworkDataDirectory()) {
                requireLocal(directory, Files.getFileStore(directory).type());
            }
            return new DataDirectory(InstanceLock.take(directory));
        } catch (IOException refused) {
            throw notPermitted(directory, refused);
        }
    }

    /**
     * Asks {@code look} while no server can start on the directory, of which it makes and changes nothing.
     *
     * @throws StartupException as {@link #lock} does
     */
    static String lookInto(Settings settings, Supplier<String> look) {
        Path directory = settings.dataDirectory();
        if (!Files.exists(directory)) {
            requireWritable(nearestThatExists(directory), directory);
            return "The directory would be made. " + look.get();
        }
        if (!Files.isDirectory(directory)) {
            throw noDirectory(directory, null);
        }
        requireWritable(directory, directory);
        try {
            if (!settings.allowNetworkDataDirectory()) {
                requireLocal(directory, Files.getFileStore(directory).type());
            }
            InstanceLock held = InstanceLock.hold(directory);
            try {
                return look.get();
            } finally {
                held.release();
            }
        } catch (IOException refused) {
            throw notPermitted(directory, refused);
        }
    }

    private static Path nearestThatExists(Path directory) {
        Path parent = directory;
        while (!Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent;
    }

    private static void requireWritable(Path parent, Path directory) {
        if (!Files.isWritable(parent)) {
            throw notPermitted(directory, null);
        }
    }

    /** Gives the lock back. */
    void unlock() {
        lock.release();
    }

    static void requireLocal(Path directory, String fileSystem) {
        if (NETWORK_FILE_SYSTEMS.contains(fileSystem.toLowerCase(Locale.ROOT))) {
            throw new StartupException(
                    StartupException.CONFIGURATION,
                    "The data directory " + directory + " is on a network file system (" + fileSystem
                            + "), where a database can be damaged. Set VCM_DATA_DIR to a directory on a local disk, or"
                            + " VCM_ALLOW_NETWORK_DATA_DIR=true to take the risk.");
        }
    }

    private static void make(Path directory) {
        try {
            OwnerAlone.createDirectories(directory);
            OwnerAlone.closeDirectory(directory);
        } catch (FileAlreadyExistsException file) {
            throw noDirectory(directory, file);
        } catch (IOException refused) {
            throw notPermitted(directory, refused);
        }
    }

    private static StartupException noDirectory(Path directory, IOException cause) {
        return new StartupException(
                StartupException.CONFIGURATION, "VCM_DATA_DIR is " + directory + ", which is not a directory.", cause);
    }

    /** What to tell when the operating system refuses something in {@code directory}. */
    static StartupException notPermitted(Path directory, IOException cause) {
        String message = "The data directory " + directory + " cannot be written. Make "
                + System.getProperty("user.name") + " its owner, or set VCM_DATA_DIR to another directory.";
        return new StartupException(StartupException.NOT_PERMITTED, message, cause);
    }
}
