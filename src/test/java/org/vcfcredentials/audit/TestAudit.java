package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /** An audit as the container hands it out: each entry in a transaction of its own, which {@code transaction} makes. */
    public static Audit committing(EntityManager entityManager, Clock clock, Consumer<Supplier<Boolean>> transaction) {
        return new Audit(new AuditChain(entityManager, STAMPS), clock) {
            @Override
            public void record(Actor actor, AuditAction action, String subject) {
                transaction.accept(() -> {
                    super.record(actor, action, subject);
                    return true;
                });
            }
        };
    }

    /** What reads with this entity manager. */
    public static AuditTrail trail(EntityManager entityManager, Audit audit) {
        return new AuditTrail(entityManager, audit, STAMPS);
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
