package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A SQLite database as the files it consists of. Nobody may have it open. */
final class DatabaseFiles {
    private static final List<String> JOURNALS = List.of("-wal", "-journal");

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
        Files.deleteIfExists(file);
        Files.deleteIfExists(beside(file, "-shm"));
        for (String suffix : JOURNALS) {
            Files.deleteIfExists(beside(file, suffix));
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
        synchronise(draft, StandardOpenOption.WRITE);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        synchronise(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
    }

    private static void synchronise(Path fileOrDirectory, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrDirectory, how)) {
            channel.force(true);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
