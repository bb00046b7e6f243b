package org.vcfcredentials.adoption;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/** Parameters of statements that may be absent. */
final class Parameters {
    private Parameters() {}

    static void time(PreparedStatement statement, int index, Optional<Instant> time) throws SQLException {
        if (time.isPresent()) {
            statement.setLong(index, time.get().toEpochMilli());
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    static void bytes(PreparedStatement statement, int index, Optional<byte[]> bytes) throws SQLException {
        if (bytes.isPresent()) {
            statement.setBytes(index, bytes.get());
        } else {
            statement.setNull(index, Types.BINARY);
        }
    }

    static void text(PreparedStatement statement, int index, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            statement.setString(index, text.get());
        } else {
            statement.setNull(index, Types.VARCHAR);
        }
    }
}
