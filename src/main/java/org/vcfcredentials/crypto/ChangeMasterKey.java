package org.vcfcredentials.crypto;

import java.io.IOException;
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
        if (!arguments.isEmpty()) {
            throw new UsageException(name() + " takes no arguments.");
        }
        Installation.offline((settings, database) -> terminal.accept(change(settings, database)));
    }

    private static String change(Settings settings, Connection database) throws SQLException {
        MasterKeySetting setting = settings.masterKey();
        refuseUnlessFile(setting);
        var change = new MasterKeyChange(new MasterKeyInFile(setting.file(), false), database);
        MasterKey next = change.makeNext();
        change.wrapBy(next);
        change.putInPlace(next);
        return setting.file()
                + " is a new master key. Copy it to a safe place now. The former one is beside it (.former-…):"
                + " keep it as long as you keep backups that were made before.";
    }

    private static void refuseUnlessFile(MasterKeySetting setting) {
        if (setting.text().isPresent()) {
            throw refusal(
                    "VCM_MASTER_KEY holds the master key. To change it, set VCM_MASTER_KEY to the new one and"
                            + " VCM_MASTER_KEY_FORMER to the one of now, start the product, then remove VCM_MASTER_KEY_FORMER.");
        }
        if (setting.handedOver()) {
            throw refusal("systemd hands the master key over. Run this outside the service, with VCM_MASTER_KEY_FILE"
                    + " naming the file that LoadCredential reads.");
        }
    }

    private static StartupException refusal(String how) {
        return new StartupException(StartupException.CONFIGURATION, how + " Nothing was changed.");
    }
}
