package org.vcfcredentials.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Migrations that a later version of the product might bring, so that today's database is an old one.
 *
 * @param directory to be put on the class path
 */
record LaterScripts(Path directory) {
    static final String LOCATION = "db/migration/common";

    private static final List<String> GOOD = List.of("""
            ALTER TABLE users ADD COLUMN nickname VARCHAR(50);
            CREATE TABLE labels (id ${id} NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);
            INSERT INTO labels (id, name) VALUES (1, 'kept'), (2, 'found');
            CREATE INDEX labels_by_name ON labels (name);
            """, """
            ALTER TABLE credentials ADD COLUMN label_id ${id} REFERENCES labels (id);
            UPDATE credentials SET label_id = 1;
            CREATE INDEX credentials_by_label ON credentials (label_id);
            """);

    /** Two that succeed; the newest has the version 902. */
    static LaterScripts good(Path parent) throws IOException {
        return write(parent, GOOD);
    }

    /** Two that succeed and one that does not. */
    static LaterScripts failing(Path parent) throws IOException {
        return write(parent, List.of(GOOD.get(0), GOOD.get(1), "ALTER TABLE nothing ADD COLUMN label_id BIGINT;"));
    }

    private static LaterScripts write(Path parent, List<String> texts) throws IOException {
        Path directory = Files.createTempDirectory(parent, "later-scripts");
        Path location = Files.createDirectories(directory.resolve(LOCATION));
        for (int index = 0; index < texts.size(); index++) {
            Files.writeString(location.resolve("V" + (901 + index) + "__later.sql"), texts.get(index));
        }
        return new LaterScripts(directory);
    }
}
