package org.vcfcredentials.backup;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.command.Command;
import org.vcfcredentials.platform.command.UsageException;

/** Makes a backup while the product is stopped. */
public final class MakeBackup implements Command {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return " an encrypted backup of the stopped product, in backups in the data directory";
    }

    @Override
    public void run(List<String> arguments, Consumer<String> terminal) throws IOException {
        UsageException.ifAny(arguments, name());
        Settings settings = Installation.configured();
        var maker = new BackupMaker(settings, Clock.systemUTC());
        maker.requireDatabase();
        Backup made = Installation.whileStopped(settings, maker::make);
        terminal.accept(new BackupDirectory(settings).path().resolve(made.name()) + " is the backup, " + made.bytes()
                + " bytes. Only the master key opens it: keep that elsewhere.");
    }
}
