package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.vcfcredentials.platform.ForeignDatabase;
import org.vcfcredentials.platform.Settings;

/** A database of another product: a new one of ours gets what is in it, and the former file stays only encrypted. */
final class Takeover implements Change {
    private static final System.Logger LOG = System.getLogger(Takeover.class.getName());

    private final ForeignDatabase kind;
    private final Settings settings;
    private final Draft draft;

    Takeover(ForeignDatabase kind, Settings settings, Draft draft) {
        this.kind = kind;
        this.settings = settings;
        this.draft = draft;
    }

    @Override
    public String describe(Connection untouched) throws SQLException {
        return kind.describe(untouched);
    }

    @Override
    public int draft(Connection untouched) throws DatabaseRefusal {
        int applied = draft.migrate();
        try (Connection connection = draft.open().getConnection()) {
            connection.setAutoCommit(false);
            kind.bringIn(settings, untouched, connection);
            Damage.refuseDanglingReferences(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new DatabaseRefusal("could not be taken over", failed);
        }
        draft.requireUndamaged();
        return applied;
    }

    @Override
    public void putInPlace() throws IOException, DatabaseRefusal {
        var former = new FormerFile(draft.file());
        try {
            former.hold();
            if (DatabaseFiles.haveJournal(draft.file())) {
                draft.bringInJournal();
            }
            var kept = new FormerDatabases(draft.file()).keepSealed(kind.seal(settings));
            draft.putInPlace();
            LOG.log(System.Logger.Level.INFO, "The former database is kept, encrypted, as {0}", kept);
        } finally {
            former.erase();
        }
    }
}
