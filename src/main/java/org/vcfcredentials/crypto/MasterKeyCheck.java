package org.vcfcredentials.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupCheck;

/** The master key must fit the database before anything in it is changed. */
public final class MasterKeyCheck implements StartupCheck {
    @Override
    public void check(Settings settings, Optional<Connection> database) throws SQLException {
        List<StoredKeyset> stored = database.isPresent() ? new KeysetTable(database.get()).all() : List.of();
        MasterKeySource source = MasterKeySource.of(settings);
        if (!stored.isEmpty()) {
            new KeysetUnwrapper(source).unwrap(stored);
        } else if (source.exists()) {
            source.read();
        }
    }
}
