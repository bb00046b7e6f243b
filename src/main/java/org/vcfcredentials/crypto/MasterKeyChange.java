package org.vcfcredentials.crypto;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Replaces the master key of a database, in three steps. Killed between or in any of them, the database is wrapped by a key that is on
 * the disk, and a start finds it.
 */
final class MasterKeyChange {
    private final MasterKeyInFile source;
    private final Keysets keysets;

    MasterKeyChange(MasterKeyInFile source, Keysets keysets) {
        this.source = source;
        this.keysets = keysets;
    }

    /** Takes all steps, and tells the file that has the former key. */
    Path complete() throws SQLException {
        MasterKey next = makeNext();
        Path former = source.formerFile();
        wrapBy(next);
        putInPlace(next);
        return former;
    }

    /** First completes a change that was cut short, then writes a new key beside the one in use. */
    MasterKey makeNext() throws SQLException {
        source.settle(unwrap(keysets.all()).master());
        return source.makeNext();
    }

    /** Wraps all keysets by it, in one transaction. */
    void wrapBy(MasterKey next) throws SQLException {
        List<StoredKeyset> stored = keysets.all();
        keysets.put(unwrap(stored).wrappedBy(next, stored));
    }

    /** Puts its file in the place of the former one. */
    void putInPlace(MasterKey next) {
        source.settle(next);
    }

    private KeysetUnwrapper.Unwrapped unwrap(List<StoredKeyset> stored) {
        return new KeysetUnwrapper(source).unwrap(stored);
    }
}
