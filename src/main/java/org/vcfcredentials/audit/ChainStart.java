package org.vcfcredentials.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.vcfcredentials.platform.StartupStep;

/**
 * Chains what was written before entries were chained, in the order of writing. Only ever once: an entry without a number that
 * turns up later was not written by the product.
 */
@ApplicationScoped
class ChainStart implements StartupStep {
    private static final int CHUNK = 1_000;

    private final EntityManager entityManager;
    private final AuditChain chain;
    private final Audit audit;

    @Inject
    ChainStart(EntityManager entityManager, AuditChain chain, Audit audit) {
        this.entityManager = entityManager;
        this.chain = chain;
        this.audit = audit;
    }

    /** For the container's proxy. */
    ChainStart() {
        this(null, null, null);
    }

    @Override
    public Place place() {
        return Place.AUDIT;
    }

    /** All of them or none; how many there were is itself an entry. */
    @Override
    @Transactional
    public String run() {
        int chained = chain.isEmpty() ? chainAll() : 0;
        if (chained > 0) {
            audit.record(Actor.SYSTEM, AuditAction.AUDIT_CHAINED, "the " + chained + " entries before this one");
        }
        return chained + " entries of an older version chained";
    }

    private int chainAll() {
        int chained = 0;
        List<AuditEntry> entries = unchained();
        while (!entries.isEmpty()) {
            chain.append(entries);
            chained += entries.size();
            entityManager.clear();
            entries = unchained();
        }
        return chained;
    }

    private List<AuditEntry> unchained() {
        return entityManager
                .createQuery("SELECT e FROM AuditEntry e WHERE e.sequence IS NULL ORDER BY e.id", AuditEntry.class)
                .setMaxResults(CHUNK)
                .getResultList();
    }
}
