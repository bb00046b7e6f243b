package org.vcfcredentials.acceptance.servers;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The product with a migration that no database understands. */
public final class BrokenWar {
    private static final String MIGRATION = "WEB-INF/classes/db/migration/common/V999__broken.sql";

    private BrokenWar() {}

    /** Makes it there. */
    public static Path at(Path war) throws IOException {
        Files.copy(Path.of(System.getProperty("war")), war, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            Files.writeString(inside.getPath(MIGRATION), "CREATE TABEL broken;");
        }
        return war;
    }
}
