package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.file.OwnerAlone;

/**
 * A whole database as a file of its own that lives only while something is done with it, for its owner alone (0600). Closing it
 * erases it from the disk, unless it became the database.
 */
public final class CopiedDatabase implements AutoCloseable {
    private final Path path;

    private CopiedDatabase(Path path) {
        this.path = path;
    }

    /** What another process left half done under this name is erased first. */
    public static CopiedDatabase at(Path path) throws IOException {
        DatabaseFiles.erase(path);
        OwnerAlone.createFile(path);
        return new CopiedDatabase(path);
    }

    /**
     * The copy that will become {@code database}; a start that finds it half done removes it.
     *
     * @throws StartupException 78 when there is a database, or a journal of one
     */
    public static CopiedDatabase toBecome(Path database) throws IOException {
        for (String suffix : DatabaseFiles.SUFFIXES) {
            if (Files.exists(DatabaseFiles.beside(database, suffix))) {
                throw new StartupException(
                        StartupException.CONFIGURATION,
                        "There is a database already: " + DatabaseFiles.beside(database, suffix)
                                + ". Nothing was changed. Move it away, or set VCM_DATA_DIR to an empty directory.");
            }
        }
        return at(Draft.pathFor(database));
    }

    /**
     * Takes everything that is committed in {@code database} at one moment; who reads or writes there meanwhile is not held up. It only
     * reads there, but a connection that is {@code query_only} would not let SQLite write the copy either.
     */
    public void takeFrom(Path database) throws IOException {
        try (Connection reader = new SqliteFile(database, false).getConnection();
                PreparedStatement copy = reader.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, path.toString());
            copy.execute();
        } catch (SQLException failed) {
            throw new IOException("The database cannot be copied: " + failed.getMessage(), failed);
        }
    }

    /** Takes what was read from another copy. */
    public void takeFrom(InputStream content) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            content.transferTo(out);
        }
    }

    /** The file, byte for byte. */
    public InputStream read() throws IOException {
        return Files.newInputStream(path);
    }

    /**
     * Whether it is undamaged, of this version or an older one, and what else {@code inspection} asks.
     *
     * @param name what to call it to people
     * @throws StartupException 65 when it is not; what {@code inspection} throws
     */
    public void verify(String name, Migration.Inspection inspection) throws IOException {
        try {
            new Migration(path).verify(inspection);
        } catch (DatabaseRefusal refusal) {
            throw new StartupException(
                    StartupException.DATA_BROKEN,
                    name + " " + refusal.getMessage() + ". Nothing was changed.",
                    refusal);
        }
    }

    /**
     * Makes it the database, in one step that a power cut leaves done or not done.
     *
     * @param database where there must be none
     */
    public void become(Path database) throws IOException {
        DatabaseFiles.putInPlace(path, database);
    }

    /** Removes from the disk what a process that was killed left there. */
    public static void erase(Path path) throws IOException {
        DatabaseFiles.erase(path);
    }

    @Override
    public void close() throws IOException {
        erase(path);
    }
}
