package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;

/**
 * Brings a database file to this version's schema, or refuses it untouched. Whatever is made or changed is a draft beside the file
 * that takes its place when it is whole: a start that fails, or is killed at any moment, leaves the file as it was.
 */
public final class Migration {
    private static final String SCRIPTS = "classpath:db/migration/common";

    private final Path file;
    private final Draft draft;
    private final ForeignDatabases foreign;

    /** Of a file that must be one of ours. */
    public Migration(Path file) {
        this(file, SCRIPTS, ForeignDatabases.none());
    }

    /** Of a file that may also be one we can take over. */
    public Migration(Path file, Settings settings) {
        this(file, SCRIPTS, ForeignDatabases.found(settings));
    }

    Migration(Path file, String scripts, ForeignDatabases foreign) {
        this.file = file;
        this.draft = new Draft(file, scripts);
        this.foreign = foreign;
    }

    /** What else an existing database must satisfy before anything is changed. */
    @FunctionalInterface
    public interface Inspection {
        /**
         * Lets it pass or throws a {@link StartupException}.
         *
         * @param database for reading only; absent when there is none of ours yet
         */
        void of(Optional<Connection> database) throws SQLException;
    }

    /** A look at the file or the work on it. */
    @FunctionalInterface
    private interface Task<T> {
        T run() throws IOException, DatabaseRefusal;
    }

    /**
     * Creates the schema in a new file; verifies an existing one, migrates it or takes it over.
     *
     * @return how many migrations were applied; 0 when the schema was up to date
     * @throws StartupException 65 when the file is damaged, empty, of a newer version, or no database of ours; 77 when it cannot
     *     be read, written or copied; what {@code inspection} throws
     */
    public int run(Inspection inspection) {
        return explained(() -> runOnDraft(inspection));
    }

    /** What {@link #run} would do, in one sentence; it throws the same and changes nothing. */
    public String outlook(Inspection inspection) {
        return explained(() -> {
            if (!Files.exists(file)) {
                requireNoJournal(inspection);
                return "A new database would be made.";
            }
            return look(inspection, (change, untouched) -> change.describe(untouched))
                    .orElse("The database is up to date.");
        });
    }

    /** Lets an existing file pass that a start could go on with. */
    void verify(Inspection inspection) throws IOException, DatabaseRefusal {
        look(inspection, (change, untouched) -> change);
    }

    private <T> T explained(Task<T> task) {
        try {
            return task.run();
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

    /** What a start that was killed left is removed before, a draft that did not succeed after. */
    private int runOnDraft(Inspection inspection) throws IOException, DatabaseRefusal {
        new FormerFile(file).erase();
        draft.delete();
        try {
            return Files.exists(file) ? bringUpToDate(inspection) : create(inspection);
        } finally {
            draft.delete();
        }
    }

    private int create(Inspection inspection) throws IOException, DatabaseRefusal {
        requireNoJournal(inspection);
        int applied = draft.migrate();
        draft.putInPlace();
        return applied;
    }

    private void requireNoJournal(Inspection inspection) throws IOException, DatabaseRefusal {
        if (DatabaseFiles.haveJournal(file)) {
            // SQLite would bring it into the new file.
            throw new DatabaseRefusal("is missing, but its journal is there (-wal or -journal)");
        }
        inspect(inspection, Optional.empty());
    }

    private int bringUpToDate(Inspection inspection) throws IOException, DatabaseRefusal {
        Optional<Drafted> drafted =
                look(inspection, (change, untouched) -> new Drafted(change, change.draft(untouched)));
        if (drafted.isEmpty()) {
            return 0;
        }
        drafted.get().change().putInPlace();
        return drafted.get().migrations();
    }

    private record Drafted(Change change, int migrations) {}

    /** What is done with a change while the file it is about can be looked into. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Change change, Connection untouched) throws SQLException, DatabaseRefusal;
    }

    /** Finds out what the file is, and uses the change it needs; empty when it needs none. */
    private <T> Optional<T> look(Inspection inspection, Use<T> use) throws IOException, DatabaseRefusal {
        if (Files.size(file) == 0) {
            throw new DatabaseRefusal("is empty");
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new AccessDeniedException("permission denied");
        }
        try (var untouched = UntouchedFile.of(file);
                Connection connection = untouched.source().getConnection()) {
            Damage.refuse(connection);
            Optional<? extends Change> change = foreign.takeover(connection, draft);
            if (change.isPresent()) {
                inspect(inspection, Optional.empty());
            } else {
                change = update(untouched, connection, inspection);
            }
            return change.isEmpty() ? Optional.empty() : Optional.of(use.of(change.get(), connection));
        } catch (SQLException unreadable) {
            throw new DatabaseRefusal("is not a database we can open", unreadable);
        }
    }

    private Optional<SchemaUpdate> update(UntouchedFile untouched, Connection connection, Inspection inspection)
            throws DatabaseRefusal {
        Schema.Finding found = new Schema(untouched.source(), draft.scripts()).look();
        inspect(inspection, Optional.of(connection));
        return found.upToDate() ? Optional.empty() : Optional.of(new SchemaUpdate(draft, found));
    }

    private static void inspect(Inspection inspection, Optional<Connection> database) throws DatabaseRefusal {
        try {
            inspection.of(database);
        } catch (SQLException unreadable) {
            throw new DatabaseRefusal("is not a database we can read", unreadable);
        }
    }
}
