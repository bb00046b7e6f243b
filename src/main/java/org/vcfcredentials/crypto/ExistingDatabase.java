package org.vcfcredentials.crypto;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;

/** The keys of a database that no server has open. */
public final class ExistingDatabase {
    private ExistingDatabase() {}

    /**
     * What stamps with the keys in {@code database}.
     *
     * @throws StartupException 78 when the master key does not fit, or the database is older than stamps are; 65 when a keyset is
     *     damaged
     */
    public static Stamps stamps(Settings settings, Connection database) throws SQLException {
        var keysets = new KeysetUnwrapper(MasterKeySource.of(settings))
                .unwrap(new KeysetTable(database).all())
                .keysets();
        if (!keysets.containsKey(KeysetPurpose.STAMP)) {
            throw new StartupException(
                    StartupException.CONFIGURATION,
                    "The database was made by an older version that stamped nothing. Start the product once.");
        }
        try {
            var keys = new DataKeys(keysets);
            return new Stamps(() -> keys);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("The data keys cannot be used with this Java", unavailable);
        }
    }
}
