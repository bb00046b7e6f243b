package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.crypto.ExistingDatabase;
import org.vcfcredentials.crypto.Stamps;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.command.Command;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.database.OfflineEntities;
import org.vcfcredentials.platform.database.SqliteFile;

/** Follows the chain of the audit while the server is stopped. */
public final class VerifyAudit implements Command {
    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String help() {
        return " whether every entry of the audit is the one that was written; stop the server before";
    }

    @Override
    public void run(List<String> arguments, Consumer<String> terminal) throws IOException {
        UsageException.ifAny(arguments, name());
        Installation.offline((settings, database) -> terminal.accept(verify(settings, database)));
    }

    private static String verify(Settings settings, Connection database) throws SQLException {
        Stamps stamps = ExistingDatabase.stamps(settings, database);
        try (var entities = new OfflineEntities(new SqliteFile(settings.databaseFile(), true));
                EntityManager entityManager = entities.entityManager()) {
            return told(new ChainInspection(entityManager, stamps).verdict());
        }
    }

    private static String told(AuditVerdict verdict) {
        String unbroken = verdict.entries() + (verdict.entries() == 1 ? " entry" : " entries") + ", unbroken"
                + verdict.since().map(since -> " since " + since).orElse("");
        if (verdict.unbroken()) {
            return "The audit has " + unbroken + ".";
        }
        throw new StartupException(
                StartupException.DATA_BROKEN,
                "The audit was changed. " + verdict.problem().orElseThrow() + " Before that: " + unbroken + ".");
    }
}
