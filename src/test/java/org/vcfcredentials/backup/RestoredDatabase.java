package org.vcfcredentials.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.platform.database.SqliteFile;

/** Every row of a database, to be compared with another's. */
final class RestoredDatabase {
    private RestoredDatabase() {}

    /** Table by table, each row as a text in which bytes are hexadecimal. */
    static List<String> rows(Path file) throws SQLException {
        try (Connection connection = new SqliteFile(file, true).getConnection()) {
            var rows = new ArrayList<String>();
            for (String table :
                    first(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
                String columns = String.join(
                        " || '|' || ",
                        first(connection, "SELECT 'quote(' || name || ')' FROM pragma_table_info('" + table + "')"));
                first(connection, "SELECT " + columns + " FROM " + table + " ORDER BY 1")
                        .forEach(row -> rows.add(table + ": " + row));
            }
            return rows;
        }
    }

    static long count(Path file, String table) throws SQLException {
        try (Connection connection = new SqliteFile(file, true).getConnection()) {
            return Long.parseLong(
                    first(connection, "SELECT COUNT(*) FROM " + table).get(0));
        }
    }

    private static List<String> first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
