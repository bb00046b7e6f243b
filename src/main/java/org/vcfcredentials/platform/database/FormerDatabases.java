package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.vcfcredentials.platform.file.DatedFiles;
import org.vcfcredentials.platform.file.Seal;
import org.vcfcredentials.platform.file.WholeFile;

/**
 * The databases that were replaced, in the directory {@code backups} beside the file. One that was migrated is there as it was, to go
 * back to, and the newest {@value #KEPT} of these stay. One of another product is there encrypted, and stays.
 */
final class FormerDatabases {
    private static final int KEPT = 3;
    private static final String PREFIX = "before-migration-";

    private final Path file;

    FormerDatabases(Path file) {
        this.file = file;
    }

    /** Gives the file a second name, under which it stays when its first is taken; removes those beyond the newest. */
    Path keep(String version, Instant now) throws IOException {
        DatedFiles formers = kept(PREFIX, "-schema-" + version + ".db");
        formers.makeDirectory();
        Path former = formers.of(now);
        Files.deleteIfExists(former);
        Files.createLink(former, file);
        removeOldest(formers.directory());
        return former;
    }

    /**
     * Writes an encrypted copy of the file, named after the time it was last changed. A start that is repeated writes the same copy
     * again.
     */
    Path keepSealed(Seal seal) throws IOException {
        DatedFiles formers = kept("adopted-", ".db.sealed");
        formers.makeDirectory();
        var sealed = WholeFile.of(formers.of(Files.getLastModifiedTime(file).toInstant()));
        sealed.replaceSealed(() -> Files.newInputStream(file), seal);
        return sealed.path();
    }

    private DatedFiles kept(String prefix, String suffix) {
        return DatedFiles.in(file.toAbsolutePath().getParent(), prefix, suffix);
    }

    private static void removeOldest(Path directory) throws IOException {
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
