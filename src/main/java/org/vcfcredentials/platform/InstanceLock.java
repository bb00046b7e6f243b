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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.vcfcredentials.platform.file.OwnerAlone;

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

    private final Closeable held;
    private final String property;

    private InstanceLock(Closeable held, String property) {
        this.held = held;
        this.property = property;
    }

    /** Takes the lock within the operating system. */
    @FunctionalInterface
    private interface Between {
        Closeable processes() throws IOException;
    }

    /**
     * Takes the lock of an existing directory.
     *
     * @throws StartupException 73 when somebody else has it, naming who
     */
    static InstanceLock take(Path directory) throws IOException {
        String self = self();
        return take(directory, self, () -> lockFile(directory, self));
    }

    /**
     * As {@link #take}, but without a trace: nobody holds a directory that has no lock file, and the holder's name stays the last
     * server's.
     */
    static InstanceLock hold(Path directory) throws IOException {
        return take(directory, self(), () -> lockWithoutATrace(directory));
    }

    private static InstanceLock take(Path directory, String self, Between between) throws IOException {
        String property = PROPERTY_PREFIX + directory.toRealPath();
        if (System.getProperties().putIfAbsent(property, self) != null) {
            throw inUse(
                    directory,
                    "another deployment in this server, process "
                            + ProcessHandle.current().pid());
        }
        try {
            return new InstanceLock(between.processes(), property);
        } catch (IOException | RuntimeException refused) {
            System.clearProperty(property);
            throw refused;
        }
    }

    private static Closeable lockWithoutATrace(Path directory) throws IOException {
        Path file = directory.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return () -> {};
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            requireFree(channel, directory);
            return channel;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static void requireFree(FileChannel channel, Path directory) throws IOException {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            throw inUse(directory, "process " + readHolder(channel));
        }
    }

    private static FileChannel lockFile(Path directory, String self) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(FILE_NAME),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerAlone.file());
        try {
            requireFree(channel, directory);
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
            held.close();
        } catch (IOException alreadyGone) {
            System.getLogger(InstanceLock.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock of the data directory was gone already", alreadyGone);
        } finally {
            System.clearProperty(property);
        }
    }

    private static String self() {
        String self = toStop() + " on " + host() + " since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return self.substring(0, Math.min(self.length(), LONGEST_HOLDER - 1));
    }

    /** Whose number {@code start_https.sh} tells when it watches over this process: that one passes on what stops it. */
    private static String toStop() {
        return System.getProperty(
                "vcm.supervisor", Long.toString(ProcessHandle.current().pid()));
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
