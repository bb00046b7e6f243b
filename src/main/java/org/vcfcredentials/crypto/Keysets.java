package org.vcfcredentials.crypto;

import java.sql.SQLException;
import java.util.List;

/** The stored keysets, of a database that the server has open or that none has. */
interface Keysets {
    List<StoredKeyset> all() throws SQLException;

    /** Replaces those of the same purpose: all or none, in a transaction of its own. */
    void put(List<StoredKeyset> keysets) throws SQLException;
}
