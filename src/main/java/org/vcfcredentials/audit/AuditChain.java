package org.vcfcredentials.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.crypto.Stamps;

/**
 * Puts entries at the end of the chain, within the caller's transaction.
 *
 * <p>When the end is not where the product left it, somebody has changed the database by hand. The next entry then leaves out a
 * number: the audit goes on, and the gap tells of it for ever.
 */
@ApplicationScoped
class AuditChain {
    private static final System.Logger LOG = System.getLogger(AuditChain.class.getName());

    private final EntityManager entityManager;
    private final Stamps stamps;

    @Inject
    AuditChain(EntityManager entityManager, Stamps stamps) {
        this.entityManager = entityManager;
        this.stamps = stamps;
    }

    /** For the container's proxy. */
    AuditChain() {
        this(null, null);
    }

    /** Whether nothing was ever chained. */
    public boolean isEmpty() {
        return last() == 0 && find(LockModeType.NONE).isEmpty();
    }

    /** Chains them in this order and hands them to the database, so that one that cannot be written fails here and now. */
    public void append(List<AuditEntry> entries) {
        AuditHead head = find(LockModeType.PESSIMISTIC_WRITE).orElseGet(this::begin);
        long next = next(head);
        for (AuditEntry entry : entries) {
            entry.chain(next++, head.lastStamp(), stamps);
            entityManager.persist(entry);
            head.moveTo(entry, stamps);
        }
        entityManager.flush();
    }

    private long next(AuditHead head) {
        long last = last();
        if (head.entries() == last && head.isGenuine(stamps)) {
            return last + 1;
        }
        LOG.log(
                Level.ERROR,
                "The audit was changed by hand: it ends with entry {0}, and not with entry {1} as the product left it.",
                last,
                head.entries());
        return last + 2;
    }

    private long last() {
        Long last = entityManager
                .createQuery("SELECT MAX(e.sequence) FROM AuditEntry e", Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    private Optional<AuditHead> find(LockModeType lock) {
        return Optional.ofNullable(entityManager.find(AuditHead.class, AuditHead.ID, lock));
    }

    private AuditHead begin() {
        var head = new AuditHead();
        entityManager.persist(head);
        return head;
    }
}
