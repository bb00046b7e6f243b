package org.vcfcredentials.adoption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of the original, whichever columns its version has. */
final class OriginalTables {
    private static final Map<String, Set<String>> MADE_BY_THE_PREDECESSOR = Map.of(
            "users", Set.of("id", "username", "password_hash"),
            "environments", Set.of("id", "name", "manager_host"),
            "credentials", Set.of("id", "environment_id", "hostname", "username", "password"));

    private final Connection connection;

    OriginalTables(Connection connection) {
        this.connection = connection;
    }

    /** Whether these are its tables, and nobody else's beside them that tells of a version of ours. */
    boolean areThePredecessors() throws SQLException {
        if (exists("flyway_schema_history")) {
            return false;
        }
        for (var table : MADE_BY_THE_PREDECESSOR.entrySet()) {
            if (!columns(table.getKey()).containsAll(table.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** All rows, in no order; none when this version had no such table. */
    List<Row> rows(String table) throws SQLException {
        List<String> columns = List.copyOf(columns(table));
        if (columns.isEmpty()) {
            return List.of();
        }
        String select = columns.stream()
                .map(OriginalTables::quoted)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + quoted(table)));
        var rows = new ArrayList<Row>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(select)) {
            while (result.next()) {
                rows.add(row(columns, result));
            }
        }
        return rows;
    }

    private static Row row(List<String> columns, ResultSet result) throws SQLException {
        var values = new HashMap<String, String>();
        for (int index = 0; index < columns.size(); index++) {
            String value = result.getString(index + 1);
            if (value != null) {
                values.put(columns.get(index), value);
            }
        }
        return new Row(values);
    }

    /** Empty when there is no such table; a view is none. */
    private Set<String> columns(String table) throws SQLException {
        if (!exists(table)) {
            return Set.of();
        }
        var columns = new HashSet<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA table_info(" + quoted(table) + ")")) {
            while (row.next()) {
                columns.add(row.getString("name"));
            }
        }
        return columns;
    }

    private boolean exists(String table) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
