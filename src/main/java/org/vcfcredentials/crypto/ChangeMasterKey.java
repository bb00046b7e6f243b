package org.vcfcredentials.crypto;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.MasterKeySetting;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.command.Command;
import org.vcfcredentials.platform.command.UsageException;

/** Replaces the master key in its file by a new one, while the server is stopped. */
public final class ChangeMasterKey implements Command {
    @Override
    public String name() {
        return "change-master-key";
    }

    @Override
    public String help() {
        return " a new master key in the place of the one in its file; stop the server before";
    }

    @Override
    public void run(List<String> arguments, Consumer<String> terminal) throws IOException {
        UsageException.ifAny(arguments, name());
        Installation.offline((settings, database) -> terminal.accept(change(settings, database)));
    }

    private static String change(Settings settings, Connection database) throws SQLException {
        MasterKeySetting setting = settings.masterKey();
        MasterKeyState.of(setting).obstacle().ifPresent(how -> {
            throw new StartupException(StartupException.CONFIGURATION, how + " Nothing was changed.");
        });
        var source = new MasterKeyInFile(setting.file(), false);
        Path former = new MasterKeyChange(source, new KeysetTable(database)).complete();
        return setting.file() + " is a new master key. Copy it to a safe place now. The former one is " + former
                + ": keep it as long as you keep backups that were made before.";
    }
}
