package org.vcfcredentials.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Replaces the master key of a database that no server has open, in three steps. Killed between or in any of them, the database is
 * wrapped by a key that is on the disk, and a start finds it.
 */
final class MasterKeyChange {
    private final MasterKeyInFile source;
    private final Connection database;
    private final KeysetTable table;

    MasterKeyChange(MasterKeyInFile source, Connection database) {
        this.source = source;
        this.database = database;
        this.table = new KeysetTable(database);
    }

    /** First completes a change that was cut short, then writes a new key beside the one in use. */
    MasterKey makeNext() throws SQLException {
        source.settle(unwrap(table.read()).master());
        return source.makeNext();
    }

    /** Wraps all keysets by it, in one transaction. */
    void wrapBy(MasterKey next) throws SQLException {
        List<StoredKeyset> stored = table.read();
        database.setAutoCommit(false);
        table.rewrap(unwrap(stored).wrappedBy(next, stored));
        database.commit();
        database.setAutoCommit(true);
    }

    /** Puts its file in the place of the former one. */
    void putInPlace(MasterKey next) {
        source.settle(next);
    }

    private KeysetUnwrapper.Unwrapped unwrap(List<StoredKeyset> stored) {
        return new KeysetUnwrapper(source).unwrap(stored);
    }
}
