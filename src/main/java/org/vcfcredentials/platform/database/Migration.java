package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.platform.StartupException;

/**
 * Brings a database file to this version's schema, or refuses it untouched. Whatever is made or changed is a draft beside the file
 * that takes its place when it is whole: a start that fails, or is killed at any moment, leaves the file as it was.
 */
public final class Migration {
    private static final String SCRIPTS = "classpath:db/migration/common";

    private final Path file;
    private final Path draft;
    private final String scripts;

    public Migration(Path file) {
        this(file, SCRIPTS);
    }

    Migration(Path file, String scripts) {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".new");
        this.scripts = scripts;
    }

    /** What else an existing database must satisfy before anything is changed. */
    @FunctionalInterface
    public interface Inspection {
        /**
         * Lets it pass or throws a {@link StartupException}.
         *
         * @param database for reading only; absent when there is no file yet
         */
        void of(Optional<Connection> database) throws SQLException;
    }

    /**
     * Creates the schema in a new file; verifies and migrates an existing one.
     *
     * @return how many migrations were applied; 0 when the schema was up to date
     * @throws StartupException 65 when the file is damaged, empty, of a newer version, or no database of ours; 77 when it cannot
     *     be read, written or copied; what {@code inspection} throws
     */
    public int run(Inspection inspection) {
        try {
            return runOnDraft(inspection);
        } catch (DatabaseRefusal refusal) {
            throw new StartupException(
                    StartupException.DATA_BROKEN,
                    "The database " + file + " " + refusal.getMessage()
                            + ". Nothing was changed. Restore a backup of it, or move it away.",
                    refusal);
        } catch (IOException refused) {
            throw new StartupException(
                    StartupException.NOT_PERMITTED,
                    "The database " + file + " cannot be read, written or copied (" + refused.getMessage() + "). Make "
                            + System.getProperty("user.name") + " the owner of it and of its directory.",
                    refused);
        }
    }

    /** A draft of a start that was killed is removed before, one that did not succeed after. */
    private int runOnDraft(Inspection inspection) throws IOException, DatabaseRefusal {
        DatabaseFiles.delete(draft);
        try {
            return Files.exists(file) ? bringUpToDate(inspection) : create(inspection);
        } finally {
            DatabaseFiles.delete(draft);
        }
    }

    private int create(Inspection inspection) throws IOException, DatabaseRefusal {
        if (DatabaseFiles.haveJournal(file)) {
            // SQLite would bring it into the new file.
            throw new DatabaseRefusal("is missing, but its journal is there (-wal or -journal)");
        }
        inspect(inspection, Optional.empty());
        int applied = new Schema(new SqliteFile(draft, false), scripts).migrate();
        DatabaseFiles.putInPlace(draft, file);
        return applied;
    }

    private int bringUpToDate(Inspection inspection) throws IOException, DatabaseRefusal {
        Schema.Finding found = look(inspection);
        if (found.upToDate()) {
            return 0;
        }
        int applied = new Schema(new SqliteFile(draft, false), scripts).migrate();
        try (Connection connection = new SqliteFile(draft, true).getConnection()) {
            requireUndamaged(connection);
        } catch (SQLException damaged) {
            throw new DatabaseRefusal("could not be brought to this version's schema", damaged);
        }
        bringInJournal();
        new FormerDatabases(file).keep(found.version(), Instant.now());
        DatabaseFiles.putInPlace(draft, file);
        return applied;
    }

    /** Finds out what the file is, and makes the draft when there is something to do. */
    private Schema.Finding look(Inspection inspection) throws IOException, DatabaseRefusal {
        if (Files.size(file) == 0) {
            throw new DatabaseRefusal("is empty");
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new AccessDeniedException("permission denied");
        }
        try (var untouched = UntouchedFile.of(file);
                Connection connection = untouched.source().getConnection()) {
            requireUndamaged(connection);
            Schema.Finding found = new Schema(untouched.source(), scripts).look();
            inspect(inspection, Optional.of(connection));
            if (!found.upToDate()) {
                copyToDraft(connection);
            }
            return found;
        } catch (SQLException unreadable) {
            throw new DatabaseRefusal("is not a database we can open", unreadable);
        }
    }

    private static void inspect(Inspection inspection, Optional<Connection> database) throws DatabaseRefusal {
        try {
            inspection.of(database);
        } catch (SQLException unreadable) {
            throw new DatabaseRefusal("is not a database we can read", unreadable);
        }
    }

    /** Copies what is in the tables, without what was deleted. */
    private void copyToDraft(Connection untouched) throws DatabaseRefusal {
        try (PreparedStatement copy = untouched.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, draft.toString());
            copy.execute();
        } catch (SQLException failed) {
            throw new DatabaseRefusal("could not be copied for the migration", failed);
        }
    }

    /** As the last connection to a file does when it is closed. Before this the file is as the last start left it. */
    private void bringInJournal() throws DatabaseRefusal {
        try (Connection connection = new SqliteFile(file, false).getConnection()) {
            requireUndamaged(connection);
        } catch (SQLException failed) {
            throw new DatabaseRefusal("has a journal that cannot be brought in", failed);
        }
    }

    private static void requireUndamaged(Connection connection) throws SQLException, DatabaseRefusal {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String answer = row.next() ? row.getString(1) : "no answer";
            if (!"ok".equals(answer)) {
                throw new DatabaseRefusal("is damaged (" + answer.replaceAll("\\s+", " ") + ")");
            }
        }
    }
}
