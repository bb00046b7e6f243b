package org.vcfcredentials.platform;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * One user of a data directory at a time. Between processes the operating system keeps the lock, and drops it when the holder dies,
 * however that happens. Within a process a system property keeps it: a file lock must not even be tried for twice there, since
 * closing any channel to the file gives up the lock of all of them (POSIX).
 */
final class InstanceLock {
    private static final String FILE_NAME = ".lock";
    private static final String PROPERTY_PREFIX = "vcm.data-directory-in-use.";
    private static final int LONGEST_HOLDER = 200;

    /** Behind the holder's name: where files are locked whole, others could not read it. */
    private static final long LOCKED_BYTE = LONGEST_HOLDER;

    private final FileChannel channel;
    private final String property;

    private InstanceLock(FileChannel channel, String property) {
        this.channel = channel;
        this.property = property;
    }

    /**
     * Takes the lock of an existing directory.
     *
     * @throws StartupException 73 when somebody else has it, naming who
     */
    static InstanceLock take(Path directory) throws IOException {
        String property = PROPERTY_PREFIX + directory.toRealPath();
        String self = self();
        if (System.getProperties().putIfAbsent(property, self) != null) {
            throw inUse(
                    directory,
                    "another deployment in this server, process "
                            + ProcessHandle.current().pid());
        }
        try {
            return new InstanceLock(lockFile(directory, self), property);
        } catch (IOException | RuntimeException refused) {
            System.clearProperty(property);
            throw refused;
        }
    }

    /**
     * Keeps servers away from a directory until it is closed, without a trace: nobody holds a directory without a lock file.
     *
     * @throws StartupException 73 when a server has it, naming which
     */
    static Closeable holdOff(Path directory) throws IOException {
        Path file = directory.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return () -> {};
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            String holder = readHolder(channel);
            channel.close();
            throw inUse(directory, "process " + holder);
        }
        return channel;
    }

    private static FileChannel lockFile(Path directory, String self) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(FILE_NAME),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(directory, "process " + readHolder(channel));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(self + "\n"), 0);
            return channel;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /** Gives it back; the file stays. */
    void release() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            System.getLogger(InstanceLock.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock of the data directory was gone already", alreadyGone);
        } finally {
            System.clearProperty(property);
        }
    }

    private static String self() {
        String self = ProcessHandle.current().pid() + " on " + host() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return self.substring(0, Math.min(self.length(), LONGEST_HOLDER - 1));
    }

    /** In a container every process has the number 1. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this host";
        }
    }

    private static String readHolder(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(buffer, 0);
        String holder = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
        return holder.isEmpty() ? "of unknown number" : holder;
    }

    private static StartupException inUse(Path directory, String holder) {
        return new StartupException(
                StartupException.DATA_IN_USE,
                "The data directory " + directory + " is in use by " + holder
                        + ". Stop it, or set VCM_DATA_DIR to another directory.");
    }
}
