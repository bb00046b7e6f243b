package org.vcfcredentials.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What SQLite itself finds wrong with a database. */
final class Damage {
    private Damage() {}

    static void refuse(Connection connection) throws SQLException, DatabaseRefusal {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String answer = row.next() ? row.getString(1) : "no answer";
            if (!"ok".equals(answer)) {
                throw new DatabaseRefusal("is damaged (" + answer.replaceAll("\\s+", " ") + ")");
            }
        }
    }

    /** Throws when a row refers to one that is not there; constraints are not looked at when they were switched off. */
    static void refuseDanglingReferences(Connection connection) throws SQLException, DatabaseRefusal {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
            if (row.next()) {
                throw new DatabaseRefusal(
                        "would have a row in " + row.getString(1) + " that belongs to none in " + row.getString(3));
            }
        }
    }
}
