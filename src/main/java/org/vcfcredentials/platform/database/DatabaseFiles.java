package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.vcfcredentials.platform.file.OwnerAlone;

/** A SQLite database as the files it consists of. Nobody may have it open. */
final class DatabaseFiles {
    /** What the names of the files of one database end with. */
    static final List<String> SUFFIXES = List.of("", "-wal", "-journal", "-shm");

    private static final List<String> JOURNALS = List.of("-wal", "-journal");
    private static final int BLOCK = 1 << 20;

    private DatabaseFiles() {}

    /** Whether something that was committed may not be in the file yet, or something that was not is. */
    static boolean haveJournal(Path file) throws IOException {
        for (String suffix : JOURNALS) {
            Path journal = beside(file, suffix);
            if (Files.exists(journal) && Files.size(journal) > 0) {
                return true;
            }
        }
        return false;
    }

    static void delete(Path file) throws IOException {
        for (String suffix : SUFFIXES) {
            Files.deleteIfExists(beside(file, suffix));
        }
    }

    /**
     * As {@link #delete}, but overwrites in place first, unless a file goes on under another name; what a link leads to is left
     * alone. A file system that never writes in place, or a disk that spreads its writes, may keep the former blocks all the same.
     */
    static void erase(Path file) throws IOException {
        for (String suffix : SUFFIXES) {
            Path part = beside(file, suffix);
            if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                OwnerAlone.synchronise(part.toAbsolutePath().getParent());
                if (isLastNameOfAFile(part)) {
                    overwrite(part);
                }
                Files.delete(part);
            }
        }
    }

    private static boolean isLastNameOfAFile(Path path) throws IOException {
        Object names = Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && names.equals(1);
    }

    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long left = channel.size(); left > 0; ) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(left, BLOCK)));
            }
            channel.force(true);
        }
    }

    static void copyWithJournal(Path file, Path copy) throws IOException {
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        for (String suffix : JOURNALS) {
            if (Files.exists(beside(file, suffix))) {
                Files.copy(beside(file, suffix), beside(copy, suffix), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Lets {@code draft} take the place of {@code file}, in one step that a power cut leaves done or not done. */
    static void putInPlace(Path draft, Path file) throws IOException {
        if (haveJournal(draft) || (Files.exists(file) && haveJournal(file))) {
            throw new IOException("A journal is left beside " + draft + " or " + file);
        }
        OwnerAlone.synchronise(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerAlone.synchronise(file.toAbsolutePath().getParent());
    }

    static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
