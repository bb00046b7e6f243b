package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * The databases that were replaced by migrated ones, in the directory {@code backups} beside the file: each the very file as it was,
 * to go back to. The newest {@value #KEPT} stay.
 */
final class FormerDatabases {
    private static final int KEPT = 3;
    private static final String PREFIX = "before-migration-";
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
        if (!Files.isDirectory(directory)) {
            var ownerAlone = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(ownerAlone));
        }
        Path former = directory.resolve(PREFIX + TIME.format(now) + "-schema-" + version + ".db");
        Files.deleteIfExists(former);
        Files.createLink(former, file);
        removeOldest();
        return former;
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
