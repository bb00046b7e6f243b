package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.vcfcredentials.crypto.Stamps;

/** The record of what is done by command, while no server has the database open. */
public final class OfflineAudit {
    private OfflineAudit() {}

    /** Writes one entry, within the caller's transaction. Who acts is the user of the operating system. */
    public static void record(EntityManager entityManager, Stamps stamps, AuditAction action, String subject) {
        var actor = new Actor("system", "", "command, run by " + System.getProperty("user.name"));
        new Audit(new AuditChain(entityManager, stamps), Clock.systemUTC()).record(actor, action, subject);
    }
}
