package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What is to take the place of a database file, beside it until it is whole. */
final class Draft {
    private final Path file;
    private final Path draft;
    private final String scripts;

    /**
     * The draft of {@code file}.
     *
     * @param scripts where the migrations are, as Flyway writes locations
     */
    Draft(Path file, String scripts) {
        this.file = file;
        this.draft = pathFor(file);
        this.scripts = scripts;
    }

    static Path pathFor(Path file) {
        return DatabaseFiles.beside(file, ".new");
    }

    Path file() {
        return file;
    }

    Path path() {
        return draft;
    }

    String scripts() {
        return scripts;
    }

    void delete() throws IOException {
        DatabaseFiles.delete(draft);
    }

    /** Applies what is missing, to nothing or to what was copied there, and tells how many scripts that were. */
    int migrate() throws DatabaseRefusal {
        return new Schema(open(), scripts).migrate();
    }

    SqliteFile open() {
        return new SqliteFile(draft, false);
    }

    void requireUndamaged() throws DatabaseRefusal {
        try (Connection connection = new SqliteFile(draft, true).getConnection()) {
            Damage.refuse(connection);
        } catch (SQLException damaged) {
            throw new DatabaseRefusal("could not be brought to this version's schema", damaged);
        }
    }

    /** As the last connection to a file does when it is closed. Before this the file is as the last start left it. */
    void bringInJournal() throws DatabaseRefusal {
        try (Connection connection = new SqliteFile(file, false).getConnection()) {
            Damage.refuse(connection);
        } catch (SQLException failed) {
            throw new DatabaseRefusal("has a journal that cannot be brought in", failed);
        }
    }

    void putInPlace() throws IOException {
        DatabaseFiles.putInPlace(draft, file);
    }
}
