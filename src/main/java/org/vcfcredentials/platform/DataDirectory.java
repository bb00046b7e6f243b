package org.vcfcredentials.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory with everything that must survive, for its owner alone (0700), held by one process at a time through a lock
 * that the operating system drops when the process dies.
 */
final class DataDirectory {
    private static final String LOCK_NAME = ".lock";

    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the directory if need be and takes its lock.
     *
     * @throws StartupException 77 when it cannot be made or written, 73 when another process holds it
     */
    static DataDirectory lock(Path directory) {
        make(directory);
        Path file = directory.resolve(LOCK_NAME);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = readHolder(channel);
                channel.close();
                throw new StartupException(
                        StartupException.DATA_IN_USE,
                        "The data directory " + directory + " is in use by process " + holder
                                + ". Stop that process, or set VCM_DATA_DIR to another directory.");
            }
            writeHolder(channel);
            return new DataDirectory(channel, lock);
        } catch (IOException refused) {
            throw notPermitted(directory, refused);
        }
    }

    /** Gives the lock back. */
    void unlock() {
        try (channel) {
            lock.release();
        } catch (IOException alreadyGone) {
            System.getLogger(DataDirectory.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock of the data directory was gone already", alreadyGone);
        }
    }

    private static void make(Path directory) {
        try {
            var ownerAlone = PosixFilePermissions.fromString("rwx------");
            if (Files.isDirectory(directory)) {
                Files.setPosixFilePermissions(directory, ownerAlone);
            } else {
                Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ownerAlone));
            }
        } catch (FileAlreadyExistsException file) {
            throw new StartupException(
                    StartupException.CONFIGURATION,
                    "VCM_DATA_DIR is " + directory + ", which is not a directory.",
                    file);
        } catch (IOException refused) {
            throw notPermitted(directory, refused);
        }
    }

    /** What to tell when the operating system refuses something in {@code directory}. */
    static StartupException notPermitted(Path directory, IOException cause) {
        String message = "The data directory " + directory + " cannot be written. Make "
                + System.getProperty("user.name") + " its owner, or set VCM_DATA_DIR to another directory.";
        return new StartupException(StartupException.NOT_PERMITTED, message, cause);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static String readHolder(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String holder = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
        return holder.isEmpty() ? "of unknown number" : holder;
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
    }
}
