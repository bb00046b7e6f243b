package org.vcfcredentials.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of keysets, while no container has opened the database. */
final class KeysetTable implements Keysets {
    private final Connection database;

    KeysetTable(Connection database) {
        this.database = database;
    }

    @Override
    public List<StoredKeyset> all() throws SQLException {
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

    void add(List<StoredKeyset> keysets) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "INSERT INTO keysets (purpose, wrapped, canary, created_at) VALUES (?, ?, ?, ?)")) {
            for (StoredKeyset keyset : keysets) {
                insert.setString(1, keyset.purpose());
                insert.setBytes(2, keyset.wrapped());
                insert.setBytes(3, keyset.canary());
                insert.setLong(4, keyset.createdAt().toEpochMilli());
                insert.executeUpdate();
            }
        }
    }

    @Override
    public void put(List<StoredKeyset> keysets) throws SQLException {
        database.setAutoCommit(false);
        rewrap(keysets);
        database.commit();
        database.setAutoCommit(true);
    }

    /** Within the caller's transaction. */
    void rewrap(List<StoredKeyset> keysets) throws SQLException {
        try (PreparedStatement update = database.prepareStatement("UPDATE keysets SET wrapped = ? WHERE purpose = ?")) {
            for (StoredKeyset keyset : keysets) {
                update.setBytes(1, keyset.wrapped());
                update.setString(2, keyset.purpose());
                update.executeUpdate();
            }
        }
    }
}
