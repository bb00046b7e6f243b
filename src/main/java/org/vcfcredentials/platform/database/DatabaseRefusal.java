package org.vcfcredentials.platform.database;

/** Why a database file is not used; the message goes on after "The database …". */
final class DatabaseRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseRefusal(String how) {
        super(how);
    }

    DatabaseRefusal(String how, Throwable cause) {
        super(how, cause);
    }
}
