package org.vcfcredentials.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.crypto.MasterKeyCheck;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.command.Command;
import org.vcfcredentials.platform.command.GivenPath;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.database.CopiedDatabase;

/** Makes a backup the database of a data directory that has none; whole or not at all. */
public final class RestoreBackup implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return "<sealed file>  a backup becomes the database; there must be none, and the master key must be there";
    }

    @Override
    public void run(List<String> arguments, Consumer<String> terminal) throws IOException {
        if (arguments.size() != 1) {
            throw new UsageException("restore needs one file: backups/backup-….db.sealed of a data directory.");
        }
        Path sealed = GivenPath.of(arguments.get(0));
        if (!Files.isRegularFile(sealed)) {
            throw new UsageException("There is no " + sealed + ".");
        }
        Settings settings = Installation.configured();
        Path database = Installation.whileStopped(settings, () -> restore(settings, sealed));
        terminal.accept(database + " is restored. Start as usual.");
    }

    private static Path restore(Settings settings, Path sealed) throws IOException {
        Path database = settings.databaseFile();
        try (CopiedDatabase copy = CopiedDatabase.toBecome(database)) {
            try (InputStream opened = OpenedBackup.of(settings, sealed)) {
                copy.takeFrom(opened);
            }
            copy.verify("The database in " + sealed, found -> new MasterKeyCheck().check(settings, found));
            copy.become(database);
        }
        return database;
    }
}
