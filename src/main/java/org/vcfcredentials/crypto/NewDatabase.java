package org.vcfcredentials.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.vcfcredentials.platform.Settings;

/** Gives a database that is being made the keys with which it will be opened later. */
public final class NewDatabase {
    private NewDatabase() {}

    /**
     * Puts keysets into {@code draft}, within the caller's transaction, and returns the vault they open. A master key file that is
     * there is used, otherwise one is made.
     *
     * @throws org.vcfcredentials.platform.StartupException 77 or 78 when the master key cannot be read or made
     */
    public static Vault vault(Settings settings, Connection draft) throws SQLException {
        var keysets = NewKeysets.beside(Map.of(), MasterKeySource.of(settings).readOrMake(), Instant.now());
        new KeysetTable(draft).add(keysets.stored());
        return new Vault(keysets::opened);
    }
}
