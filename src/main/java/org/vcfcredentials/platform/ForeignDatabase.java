package org.vcfcredentials.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.vcfcredentials.platform.file.Seal;

/**
 * A kind of database that another product made and this one can go on with. When one lies where ours belongs, what is in it is brought
 * into a new database of ours, which takes its place. Found by {@link java.util.ServiceLoader}, because no bean exists yet.
 */
public interface ForeignDatabase {
    /** Whether this is one, and nothing of ours was ever in it. */
    boolean recognises(Connection untouched) throws SQLException;

    /** What would be brought in, in one sentence for people. */
    String describe(Connection untouched) throws SQLException;

    /**
     * Brings in what is there, within the caller's transaction on {@code draft}. A row that does not fit must not stop it.
     *
     * @param untouched for reading only
     * @param draft has our schema and nothing in it
     */
    void bringIn(Settings settings, Connection untouched, Connection draft) throws SQLException;

    /** Through this the former file is kept, because what is in it must not be seen, and comes back. */
    Seal seal(Settings settings);
}
