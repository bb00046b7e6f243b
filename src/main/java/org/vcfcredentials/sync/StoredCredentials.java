package org.vcfcredentials.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vcfcredentials.environment.SourceKey;

/** Reads the rows of one source on the connection of the running transaction: values, no entities. */
final class StoredCredentials {
    private static final String KNOWN = "SELECT id, hostname, username, credential_type, vcf_id, account_type,"
            + " resource_type, domain_name, password_fingerprint, password_withheld, last_updated, retired_at, "
            + FactsColumns.NAMES
            + " FROM credentials WHERE environment_id = ? AND source = ?";

    private final Connection connection;

    StoredCredentials(Connection connection) {
        this.connection = connection;
    }

    /** Every row of the source, retired ones too, without the passwords. */
    List<KnownCredential> of(SourceKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setLong(1, key.environmentId());
            statement.setString(2, key.source().name());
            try (ResultSet rows = statement.executeQuery()) {
                var known = new ArrayList<KnownCredential>();
                while (rows.next()) {
                    known.add(credential(rows));
                }
                return known;
            }
        }
    }

    private static KnownCredential credential(ResultSet row) throws SQLException {
        var key = new CredentialKey(row.getString(2), row.getString(3), row.getString(4));
        var details = new CredentialDetails(
                key,
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                FactsColumns.read(row, 13));
        String fingerprint = row.getString(9);
        boolean withheld = row.getBoolean(10);
        Instant lastUpdated = Instant.ofEpochMilli(row.getLong(11));
        row.getLong(12);
        boolean retired = !row.wasNull();
        return new KnownCredential(
                row.getLong(1), details, fingerprint == null ? "" : fingerprint, withheld, lastUpdated, retired);
    }

    /** The sealed passwords of these rows, by id. */
    Map<Long, byte[]> sealedPasswords(List<Long> ids) throws SQLException {
        var sealed = new HashMap<Long, byte[]>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT password FROM credentials WHERE id = ?")) {
            for (Long id : ids) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    sealed.put(id, row.getBytes(1));
                }
            }
        }
        return sealed;
    }
}
