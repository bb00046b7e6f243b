package org.vcfcredentials.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The WAR, unpacked once and kept for the starts to come: the server would unpack it anew at each, which takes it a second. Whatever
 * is the matter with the directory only costs time; then the server gets the WAR itself.
 */
final class KeptApplication implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeptApplication.class.getName());
    private static final String NAME = "application-";
    private static final String LOCK = ".lock";

    private final Path path;
    private final Closeable use;

    private KeptApplication(Path path, Closeable use) {
        this.path = path;
        this.use = use;
    }

    /** Nobody takes the directory away until this is closed, or the process ends. */
    static KeptApplication of(Path war, Path cache) {
        try {
            return in(Files.createDirectories(cache).toRealPath(), war);
        } catch (IOException impossible) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The server has to unpack the application itself, which takes longer",
                    impossible);
            return new KeptApplication(war, () -> {});
        }
    }

    private static KeptApplication in(Path cache, Path war) throws IOException {
        Path directory = cache.resolve(NAME + Long.toHexString(Files.size(war)) + "-"
                + Long.toHexString(Files.getLastModifiedTime(war).toMillis()));
        FileChannel use = FileChannel.open(
                cache.resolve(directory.getFileName() + LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try (var packed = new ZipFile(war.toFile())) {
            use.lock(0, Long.MAX_VALUE, true);
            if (!isWhole(packed, directory)) {
                unpack(packed, directory);
            }
            removeOthers(cache, directory.getFileName() + LOCK);
            return new KeptApplication(directory, use);
        } catch (IOException | RuntimeException failed) {
            use.close();
            throw failed;
        }
    }

    /** What to deploy: the directory, or the WAR. */
    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        use.close();
    }

    /** Every file is there and is what it was packed as. */
    private static boolean isWhole(ZipFile packed, Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        for (Enumeration<? extends ZipEntry> entries = packed.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            Path file = directory.resolve(entry.getName());
            if (!entry.isDirectory() && !(Files.isRegularFile(file) && checksum(file) == entry.getCrc())) {
                return false;
            }
        }
        return true;
    }

    private static long checksum(Path file) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return sum.getValue();
    }

    /** It gets its name when it is whole. */
    private static void unpack(ZipFile packed, Path directory) throws IOException {
        Path draft = directory.resolveSibling(
                directory.getFileName() + ".draft-" + ProcessHandle.current().pid());
        delete(draft);
        for (Enumeration<? extends ZipEntry> entries = packed.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            Path target = draft.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                try (InputStream content = packed.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
        delete(directory);
        try {
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // Another start at the same moment was quicker.
            delete(draft);
        }
    }

    /** Those of former builds that no process uses. */
    private static void removeOthers(Path cache, String own) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(cache, NAME + "*" + LOCK)) {
            for (Path lock : locks) {
                if (!lock.getFileName().toString().equals(own)) {
                    removeIfUnused(lock);
                }
            }
        }
    }

    private static void removeIfUnused(Path lock) throws IOException {
        String name = lock.getFileName().toString();
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock();
                DirectoryStream<Path> all = Files.newDirectoryStream(
                        lock.getParent(), name.substring(0, name.length() - LOCK.length()) + "*")) {
            for (Path unused : held == null ? List.<Path>of() : all) {
                delete(unused);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
