package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** What is to be done with an existing database file. */
interface Change {
    /** In one sentence for people. */
    String describe(Connection untouched) throws SQLException;

    /** Makes the draft, and tells how many migrations that took; the file stays as it is. */
    int draft(Connection untouched) throws SQLException, DatabaseRefusal;

    /** Keeps the former file elsewhere and puts the draft in its place. Nobody has either open any more. */
    void putInPlace() throws IOException, DatabaseRefusal;
}
