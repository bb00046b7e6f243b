package org.vcfcredentials.adoption;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is in the original. Its table of schedules was never used and is not among it. */
record Original(List<Row> users, List<Row> environments, List<Row> credentials, List<Row> history) {
    static Original read(Connection connection) throws SQLException {
        var tables = new OriginalTables(connection);
        return new Original(
                tables.rows("users"),
                tables.rows("environments"),
                tables.rows("credentials"),
                tables.rows("password_history"));
    }
}
