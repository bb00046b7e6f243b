package org.vcfcredentials.acceptance;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What the product has written, as anybody with the {@code sqlite3} command can read it. */
public record Database(Path file) {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    public static Database of(Product product) {
        return new Database(product.database());
    }

    /** The first column of every row. */
    public List<String> values(String query) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** The one number that a query gives. */
    public int number(String query) {
        return Integer.parseInt(values(query).get(0));
    }

    /** Looks again and again until the number is as hoped. */
    public void await(String query, Predicate<Integer> hoped) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!hoped.test(number(query))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still " + number(query) + ": " + query);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Changes what no page can change. */
    public void change(String statement) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=rw");
                var change = connection.createStatement()) {
            change.execute("PRAGMA busy_timeout = 10000");
            change.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    /** Adds a read-only user with the admin's password, unless there is one of that name. */
    void addReader(int id, String username) {
        change(
                "INSERT OR IGNORE INTO users (id, username, password_hash, role, must_change_password, session_stamp, created_at,"
                        + " updated_at) SELECT " + id + ", '" + username
                        + "', password_hash, 'readonly', FALSE, 'stamp', created_at,"
                        + " updated_at FROM users WHERE username = 'admin'");
    }
}
