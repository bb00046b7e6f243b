package org.vcfcredentials.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Runs one statement for many rows, sent to the database a thousand at a time. */
public final class Batch {
    private static final int SIZE = 1_000;

    private Batch() {}

    /** Fills in the parameters for one row. */
    @FunctionalInterface
    public interface Binder<T> {
        /** Sets every parameter. */
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /** Runs {@code sql} once for each of {@code rows}, in the caller's transaction if there is one. */
    public static <T> void run(Connection connection, String sql, List<T> rows, Binder<T> binder) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < rows.size(); index++) {
                binder.bind(statement, rows.get(index));
                statement.addBatch();
                if ((index + 1) % SIZE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
