package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.vcfcredentials.platform.ForeignDatabase;
import org.vcfcredentials.platform.Settings;

/**
 * The databases that were replaced, in the directory {@code backups} beside the file. One that was migrated is there as it was, to go
 * back to, and the newest {@value #KEPT} of these stay. One of another product is there encrypted, and stays.
 */
final class FormerDatabases {
    private static final int KEPT = 3;
    private static final String PREFIX = "before-migration-";
    private static final String SEALED_PREFIX = "adopted-";
    private static final int BLOCK = 1 << 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Path directory;

    FormerDatabases(Path file) {
        this.file = file;
        this.directory = file.resolveSibling("backups");
    }

    /** Gives the file a second name, under which it stays when its first is taken; removes those beyond the newest. */
    Path keep(String version, Instant now) throws IOException {
        makeDirectory();
        Path former = directory.resolve(PREFIX + TIME.format(now) + "-schema-" + version + ".db");
        Files.deleteIfExists(former);
        Files.createLink(former, file);
        removeOldest();
        return former;
    }

    /**
     * Writes an encrypted copy of the file, named after the time it was last changed, and reads it back before anybody relies on it. A
     * start that is repeated writes the same copy again.
     */
    Path keepSealed(ForeignDatabase kind, Settings settings) throws IOException {
        makeDirectory();
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        Path sealed = directory.resolve(SEALED_PREFIX + TIME.format(changed) + ".db.sealed");
        Path draft = sealed.resolveSibling(sealed.getFileName() + ".new");
        try {
            writeSealed(draft, kind, settings);
            DatabaseFiles.synchronise(draft, StandardOpenOption.WRITE);
            try (InputStream original = Files.newInputStream(file);
                    InputStream opened = kind.opening(settings, Files.newInputStream(draft))) {
                requireEqual(original, opened);
            }
            Files.move(draft, sealed, StandardCopyOption.ATOMIC_MOVE);
            DatabaseFiles.synchronise(directory, StandardOpenOption.READ);
            return sealed;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeSealed(Path draft, ForeignDatabase kind, Settings settings) throws IOException {
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = kind.sealing(settings, Files.newOutputStream(draft))) {
            Files.copy(file, out);
        }
    }

    private static void requireEqual(InputStream original, InputStream opened) throws IOException {
        byte[] block;
        do {
            block = original.readNBytes(BLOCK);
            if (!Arrays.equals(block, opened.readNBytes(BLOCK))) {
                throw new IOException("the encrypted copy of it is not what was written");
            }
        } while (block.length > 0);
    }

    private void makeDirectory() throws IOException {
        if (!Files.isDirectory(directory)) {
            var ownerAlone = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(ownerAlone));
        }
    }

    private void removeOldest() throws IOException {
        try (var names = Files.list(directory)) {
            List<Path> newestFirst = names.filter(
                            name -> name.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path former : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                Files.delete(former);
            }
        }
    }
}
