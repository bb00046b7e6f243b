package org.vcfcredentials.platform.database;

import java.sql.SQLException;

/** Tells whether the database refused a row because its unique value was taken meanwhile. */
public final class UniqueViolation {
    private static final String POSTGRESQL_STATE = "23505";
    private static final String SQLITE_WORDS = "UNIQUE constraint failed";

    private UniqueViolation() {}

    /** Whether that is what failed. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && isUnique(refusal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnique(SQLException refusal) {
        return POSTGRESQL_STATE.equals(refusal.getSQLState())
                || String.valueOf(refusal.getMessage()).contains(SQLITE_WORDS);
    }
}
