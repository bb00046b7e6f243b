package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.vcfcredentials.crypto.Stamps;
import org.vcfcredentials.crypto.TestKeyring;

/** An audit for tests of other components, and what it has recorded. */
public final class TestAudit {
    private static final Stamps STAMPS = TestKeyring.stamps();

    private TestAudit() {}

    /** An audit that writes with this entity manager, whose transaction must be under way. */
    public static Audit on(EntityManager entityManager, Clock clock) {
        return on(entityManager, clock, STAMPS);
    }

    /** As above, with stamps that the test also reads with. */
    public static Audit on(EntityManager entityManager, Clock clock, Stamps stamps) {
        return new Audit(new AuditChain(entityManager, stamps), clock);
    }

    /** Every entry in the order of writing, as {@code username ACTION subject}. */
    public static List<String> entries(EntityManager entityManager) {
        return entityManager
                .createQuery("SELECT e FROM AuditEntry e ORDER BY e.sequence", AuditEntry.class)
                .getResultStream()
                .map(AuditEntry::told)
                .map(entry -> entry.username() + " " + entry.action() + " " + entry.subject())
                .map(String::strip)
                .toList();
    }
}
