package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** A database of ours with an older schema. */
final class SchemaUpdate implements Change {
    private final Draft draft;
    private final Schema.Finding found;

    SchemaUpdate(Draft draft, Schema.Finding found) {
        this.draft = draft;
        this.found = found;
    }

    @Override
    public String describe(Connection untouched) {
        return "The database would be migrated from version " + found.version() + " to " + found.newest()
                + "; the former one would be kept in backups.";
    }

    @Override
    public int draft(Connection untouched) throws DatabaseRefusal {
        copy(untouched);
        int applied = draft.migrate();
        draft.requireUndamaged();
        return applied;
    }

    /** Copies what is in the tables, without what was deleted. */
    private void copy(Connection untouched) throws DatabaseRefusal {
        try (PreparedStatement copy = untouched.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, draft.path().toString());
            copy.execute();
        } catch (SQLException failed) {
            throw new DatabaseRefusal("could not be copied for the migration", failed);
        }
    }

    @Override
    public void putInPlace() throws IOException, DatabaseRefusal {
        draft.bringInJournal();
        new FormerDatabases(draft.file()).keep(found.version(), Instant.now());
        draft.putInPlace();
    }
}
