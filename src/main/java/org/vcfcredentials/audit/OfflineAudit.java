package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.vcfcredentials.crypto.ExistingDatabase;
import org.vcfcredentials.crypto.Stamps;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.database.OfflineEntities;
import org.vcfcredentials.platform.database.SqliteFile;

/** The record of what is done by command, while no server has the database open. Who acts is the user of the operating system. */
public final class OfflineAudit {
    private OfflineAudit() {}

    /** Writes one entry, within the caller's transaction. */
    public static void record(EntityManager entityManager, Stamps stamps, AuditAction action, String subject) {
        var actor = new Actor("system", "", "command, run by " + System.getProperty("user.name"));
        new Audit(new AuditChain(entityManager, stamps), Clock.systemUTC()).record(actor, action, subject);
    }

    /**
     * Writes one entry, durably.
     *
     * @throws StartupException 65 when it cannot be written; do not hand out the secret then
     */
    public static void record(Settings settings, Connection database, AuditAction action, String subject)
            throws SQLException {
        Stamps stamps = ExistingDatabase.stamps(settings, database);
        try (var entities = new OfflineEntities(new SqliteFile(settings.databaseFile(), false))) {
            entities.inTransaction(entityManager -> {
                record(entityManager, stamps, action, subject);
                return action;
            });
        } catch (PersistenceException refused) {
            throw new StartupException(
                    StartupException.DATA_BROKEN,
                    "The audit in " + settings.databaseFile()
                            + " cannot be written, so nothing was done. Start the product"
                            + " once, so that its database is of this version, and look at its log.",
                    refused);
        }
    }
}
