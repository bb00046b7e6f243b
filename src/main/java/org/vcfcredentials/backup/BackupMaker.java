package org.vcfcredentials.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.vcfcredentials.crypto.MasterKeyCheck;
import org.vcfcredentials.crypto.SealedFile;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.database.CopiedDatabase;
import org.vcfcredentials.platform.file.WholeFile;

/** Makes one backup, and proves that it could be restored before it gets its name. */
final class BackupMaker {
    /** What makes a backup open as nothing else, and nothing else as a backup. */
    static final String KIND = "database backup";

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
            sealed.replaceSealed(copy::read, new SealedFile(settings, KIND));
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

    /** Removes what a killed process left half done, what is in clear in it first. */
    void tidyUp() throws IOException {
        CopiedDatabase.erase(directory.draft());
        directory.sealed(clock.instant()).removeDraft();
        directory.outcome().removeDraft();
    }
}
