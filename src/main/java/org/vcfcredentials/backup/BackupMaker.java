package org.vcfcredentials.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.vcfcredentials.crypto.MasterKeyCheck;
import org.vcfcredentials.crypto.SealedFile;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.database.CopiedDatabase;

/** Makes one backup, and proves that it could be restored before it gets its name. */
final class BackupMaker {
    /** What makes a backup open as nothing else, and nothing else as a backup. */
    static final String KIND = "database backup";

    private static final int BLOCK = 1 << 20;

    private final Settings settings;
    private final BackupDirectory directory;
    private final Clock clock;

    BackupMaker(Settings settings, Clock clock) {
        this.settings = settings;
        this.directory = new BackupDirectory(settings);
        this.clock = clock;
    }

    /**
     * Makes one, and removes those beyond the number to keep. Never two at a time.
     *
     * @throws org.vcfcredentials.platform.StartupException when the database could not be started on, or the master key is not there
     */
    Backup make() throws IOException {
        requireDatabase();
        Instant madeAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        WholeFile sealed = directory.sealed(madeAt);
        directory.make();
        try (CopiedDatabase copy = CopiedDatabase.at(directory.draft())) {
            copy.takeFrom(settings.databaseFile());
            copy.verify("The copy of the database", database -> new MasterKeyCheck().check(settings, database));
            sealed.write(out -> seal(copy, out), draft -> requireSame(copy, draft));
        }
        directory.removeBeyond(settings.backups().kept());
        return new Backup(sealed.path().getFileName().toString(), madeAt, Files.size(sealed.path()));
    }

    /** SQLite would make one. */
    void requireDatabase() {
        if (!Files.exists(settings.databaseFile())) {
            throw new StartupException(
                    StartupException.CONFIGURATION, "There is no database " + settings.databaseFile() + ".");
        }
    }

    /** Removes what a killed process left in clear. */
    void tidyUp() throws IOException {
        CopiedDatabase.erase(directory.draft());
    }

    private void seal(CopiedDatabase copy, OutputStream out) throws IOException {
        try (InputStream clear = copy.read();
                OutputStream sealing = new SealedFile(settings, KIND).sealing(out)) {
            clear.transferTo(sealing);
        }
    }

    private void requireSame(CopiedDatabase copy, Path draft) throws IOException {
        try (InputStream clear = copy.read();
                InputStream sealed = Files.newInputStream(draft);
                InputStream opened = new SealedFile(settings, KIND).opening(sealed)) {
            byte[] block;
            do {
                block = clear.readNBytes(BLOCK);
                if (!Arrays.equals(block, opened.readNBytes(BLOCK))) {
                    throw new IOException("The encrypted copy is not what was written.");
                }
            } while (block.length > 0);
        }
    }
}
