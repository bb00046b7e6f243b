package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that a takeover replaces, with its journals, under second names: what is in clear there must not stay on the disk when the
 * first names are gone.
 */
final class FormerFile {
    private final Path file;
    private final Path former;

    FormerFile(Path file) {
        this.file = file;
        this.former = file.resolveSibling(file.getFileName() + ".former");
    }

    void hold() throws IOException {
        for (String suffix : DatabaseFiles.SUFFIXES) {
            Path original = DatabaseFiles.beside(file, suffix);
            if (Files.exists(original)) {
                Files.createLink(DatabaseFiles.beside(former, suffix), original);
            }
        }
    }

    /** Overwrites what has no other name any more, and removes the second names. To be done at each start: one may have been killed. */
    void erase() throws IOException {
        DatabaseFiles.erase(former);
    }
}
