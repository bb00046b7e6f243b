package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** An audit for tests of other components, and what it has recorded. */
public final class TestAudit {
    private TestAudit() {}

    /** An audit that writes with this entity manager, whose transaction must be under way. */
    public static Audit on(EntityManager entityManager, Clock clock) {
        return new Audit(entityManager, clock);
    }

    /** Every entry in the order of writing, as {@code username ACTION subject}. */
    public static List<String> entries(EntityManager entityManager) {
        return entityManager
                .createQuery("SELECT e FROM AuditEntry e ORDER BY e.id", AuditEntry.class)
                .getResultStream()
                .map(entry -> entry.username() + " " + entry.action() + " " + entry.subject())
                .map(String::strip)
                .toList();
    }
}
