package org.vcfcredentials.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupCheck;

/** The master key must fit the database before anything in it is changed. */
public final class MasterKeyCheck implements StartupCheck {
    @Override
    public void check(Settings settings, Optional<Connection> database) throws SQLException {
        List<StoredKeyset> stored = database.isPresent() ? read(database.get()) : List.of();
        var file = new MasterKeyFile(settings.masterKeyFile());
        if (!stored.isEmpty()) {
            new KeysetUnwrapper(settings.masterKeyFile()).unwrap(stored);
        } else if (file.exists()) {
            file.read();
        }
    }

    private static List<StoredKeyset> read(Connection database) throws SQLException {
        var stored = new ArrayList<StoredKeyset>();
        try (PreparedStatement query =
                database.prepareStatement("SELECT wrapped, canary, created_at FROM keysets WHERE purpose = ?")) {
            for (KeysetPurpose purpose : KeysetPurpose.values()) {
                query.setString(1, purpose.storedName());
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        Instant created = Instant.ofEpochMilli(row.getLong(3));
                        stored.add(new StoredKeyset(purpose, row.getBytes(1), row.getBytes(2), created));
                    }
                }
            }
        }
        return stored;
    }
}
