package org.vcfcredentials.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * An existing database file to look into without changing a byte of it. Merely opening one the usual way may: after a crash, SQLite
 * first brings in what the journal beside it holds. Then a copy is looked into instead.
 */
final class UntouchedFile implements AutoCloseable {
    private final DataSource source;
    private final Path copy;

    private UntouchedFile(DataSource source, Path copy) {
        this.source = source;
        this.copy = copy;
    }

    /** The file as it is with its journal; the data directory must be locked by this process. */
    static UntouchedFile of(Path file) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".look");
        DatabaseFiles.erase(copy);
        if (!DatabaseFiles.haveJournal(file)) {
            var asItIs = new SQLiteDataSource();
            asItIs.setUrl("jdbc:sqlite:" + file.toUri() + "?immutable=1");
            return new UntouchedFile(asItIs, copy);
        }
        try {
            DatabaseFiles.copyWithJournal(file, copy);
        } catch (IOException halfCopied) {
            DatabaseFiles.erase(copy);
            throw halfCopied;
        }
        return new UntouchedFile(new SqliteFile(copy, false), copy);
    }

    DataSource source() {
        return source;
    }

    /** Removes the copy, if there was one, so that nothing of it stays on the disk. */
    @Override
    public void close() throws IOException {
        DatabaseFiles.erase(copy);
    }
}
