package org.vcfcredentials.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reserves ids, many at a time, within the caller's transaction. Follows the table generator of JPA: the stored number is the last
 * id given out.
 */
final class IdBlock {
    private long last;

    private IdBlock(long last) {
        this.last = last;
    }

    /** Reserves {@code count} ids of {@code generator}, a row of the table {@code sequences}. */
    static IdBlock reserve(Connection connection, String generator, int count) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE sequences SET next_id = next_id + ? WHERE name = ?")) {
            update.setInt(1, count);
            update.setString(2, generator);
            if (update.executeUpdate() != 1) {
                throw new SQLException("There is no sequence " + generator + ".");
            }
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT next_id FROM sequences WHERE name = ?")) {
            query.setString(1, generator);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new IdBlock(row.getLong(1) - count);
            }
        }
    }

    /** The next of them. */
    long next() {
        return ++last;
    }
}
