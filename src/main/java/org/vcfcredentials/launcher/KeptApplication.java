package org.vcfcredentials.launcher;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final String DRAFT = ".draft-";

    /** A channel that nobody can reach is closed sooner or later, and its lock is gone with it. */
    private static final Set<Closeable> IN_USE = ConcurrentHashMap.newKeySet();

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
                lockOf(directory), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (var packed = new ZipFile(war.toFile())) {
            use.lock(0, Long.MAX_VALUE, true);
            if (!isWhole(packed, directory)) {
                unpack(packed, directory);
            }
            removeOthers(cache, directory);
            IN_USE.add(use);
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
        IN_USE.remove(use);
        use.close();
    }

    /** Every file is there and is what it was packed as, and there is no other. */
    private static boolean isWhole(ZipFile packed, Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var all = Files.walk(directory)) {
            List<Path> files =
                    all.filter(path -> !Files.isDirectory(path, NOFOLLOW_LINKS)).toList();
            for (Path file : files) {
                ZipEntry entry = packed.getEntry(directory.relativize(file).toString());
                if (entry == null || !Files.isRegularFile(file, NOFOLLOW_LINKS) || checksum(file) != entry.getCrc()) {
                    return false;
                }
            }
            return files.size()
                    == packed.stream().filter(entry -> !entry.isDirectory()).count();
        }
    }

    private static long checksum(Path file) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return sum.getValue();
    }

    /** It gets its name when it is whole. */
    private static void unpack(ZipFile packed, Path directory) throws IOException {
        removeLeftovers(directory);
        Path draft = Files.createDirectory(directory.resolveSibling(
                directory.getFileName() + DRAFT + ProcessHandle.current().pid()));
        Unpacking.unpack(packed, draft, name -> true);
        Unpacking.delete(directory);
        try {
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // Another start at the same moment was quicker.
            Unpacking.delete(draft);
        }
    }

    /** What starts were unpacking that have ended before they were done. */
    private static void removeLeftovers(Path directory) throws IOException {
        String drafts = directory.getFileName() + DRAFT;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory.getParent(), drafts + "*")) {
            for (Path draft : all) {
                long process = Long.parseLong(draft.getFileName().toString().substring(drafts.length()));
                if (process == ProcessHandle.current().pid()
                        || ProcessHandle.of(process).isEmpty()) {
                    Unpacking.delete(draft);
                }
            }
        }
    }

    /** Those of former builds that no process uses. */
    private static void removeOthers(Path cache, Path own) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(cache, NAME + "*" + LOCK)) {
            for (Path lock : locks) {
                if (!lock.equals(lockOf(own))) {
                    removeIfUnused(lock);
                }
            }
        }
    }

    private static void removeIfUnused(Path lock) throws IOException {
        String name = lock.getFileName().toString();
        Path directory = lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null) {
                removeLeftovers(directory);
                Unpacking.delete(directory);
                Files.delete(lock);
            }
        }
    }

    private static Path lockOf(Path directory) {
        return directory.resolveSibling(directory.getFileName() + LOCK);
    }
}
