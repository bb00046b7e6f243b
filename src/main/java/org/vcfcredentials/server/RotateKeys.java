package org.vcfcredentials.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.OfflineAudit;
import org.vcfcredentials.crypto.ExistingDatabase;
import org.vcfcredentials.crypto.OfflineRotation;
import org.vcfcredentials.crypto.Stamps;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.command.Command;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.database.OfflineEntities;
import org.vcfcredentials.platform.database.SqliteFile;

/** Rotates the data keys while the server is stopped. One transaction: killed at any moment, nothing has happened. */
public final class RotateKeys implements Command {
    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public String help() {
        return " a new data key, and everything that is stored sealed anew by it; stop the server before";
    }

    @Override
    public void run(List<String> arguments, Consumer<String> terminal) throws IOException {
        UsageException.ifAny(arguments, name());
        Installation.offline((settings, database) -> terminal.accept(told(rotate(settings, database))));
    }

    private static long rotate(Settings settings, Connection database) throws SQLException {
        Stamps stamps = ExistingDatabase.stamps(settings, database);
        try (var entities = new OfflineEntities(new SqliteFile(settings.databaseFile(), false))) {
            return entities.inTransaction(entityManager -> {
                OfflineAudit.record(entityManager, stamps, AuditAction.KEYS_ROTATED, "data keys");
                return OfflineRotation.run(settings, entityManager);
            });
        }
    }

    private static String told(long unreadable) {
        if (unreadable == 0) {
            return "Everything that is stored is sealed by a new data key, and the former ones are removed.";
        }
        return "A new data key seals everything that is stored but " + unreadable
                + (unreadable == 1 ? " secret that does not open" : " secrets that do not open")
                + " (the log names them). They stay as they are, and the former data keys stay with them.";
    }
}
