package org.vcfcredentials.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.platform.Settings;

/** What admins see of the process and of the space it takes up. Everything is asked anew each time. */
@ApplicationScoped
public class ServerStatus {
    private final Settings settings;
    private final ServletContext application;

    @Inject
    ServerStatus(Settings settings, ServletContext application) {
        this.settings = settings;
        this.application = application;
    }

    /** For the container's proxy. */
    ServerStatus() {
        this(null, null);
    }

    /** The process. */
    @AdminOnly
    public ServerState server() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ServerState(
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                name(application.getServerInfo()),
                Instant.ofEpochMilli(runtime.getStartTime()),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                heap.getUsed(),
                heap.getMax());
    }

    /** The space. */
    @AdminOnly
    public StorageState storage() {
        Path data = settings.dataDirectory();
        String database = settings.databaseFile().getFileName().toString();
        try {
            var disk = Files.getFileStore(data);
            return new StorageState(
                    size(data, database + "{,-wal,-shm}"),
                    size(settings.logDirectory(), "*"),
                    size(data.resolve("backups"), "*"),
                    disk.getUsableSpace(),
                    disk.getTotalSpace());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without what a server adds to its name for fun. */
    static String name(String told) {
        return told.replaceAll("\\s*[#(].*", "").strip();
    }

    /** Of the files in a directory; links are not followed, and one that goes meanwhile counts nothing. */
    private static long size(Path directory, String names) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, names)) {
            long sum = 0;
            for (Path file : files) {
                sum += size(file);
            }
            return sum;
        } catch (NoSuchFileException | NotDirectoryException none) {
            return 0;
        }
    }

    private static long size(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? attributes.size() : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
