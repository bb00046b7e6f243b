package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.crypto.Stamps;

/**
 * Follows the chain from its first entry to where its head says that it ends. Entries that are written meanwhile come after that
 * and are left out. Reads in chunks: memory does not grow with the number of entries.
 */
final class ChainInspection {
    private static final int CHUNK = 1_000;

    private final EntityManager entityManager;
    private final Stamps stamps;
    private long entries;
    private byte[] lastStamp = {};
    private Optional<Instant> since = Optional.empty();

    ChainInspection(EntityManager entityManager, Stamps stamps) {
        this.entityManager = entityManager;
        this.stamps = stamps;
    }

    AuditVerdict verdict() {
        AuditHead head = head();
        Optional<String> problem =
                follow(head.entries()).or(() -> wrongEnd(head)).or(this::strangers);
        return new AuditVerdict(entries, since, problem);
    }

    private Optional<String> follow(long end) {
        List<AuditEntry> chunk = chunk(end);
        while (!chunk.isEmpty()) {
            for (AuditEntry entry : chunk) {
                Optional<String> problem = problem(entry);
                if (problem.isPresent()) {
                    return problem;
                }
                entries = entry.sequence();
                lastStamp = entry.stamp();
                since = since.or(() -> Optional.of(entry.happenedAt()));
            }
            chunk = chunk(end);
        }
        return Optional.empty();
    }

    private Optional<String> problem(AuditEntry entry) {
        if (entry.sequence() != entries + 1) {
            return Optional.of("Entry " + (entries + 1) + " is missing: after entry " + entries + " comes "
                    + entry.describe() + ".");
        }
        return entry.follows(lastStamp, stamps)
                ? Optional.empty()
                : Optional.of("What stands as " + entry.describe() + " is not what was written there.");
    }

    private Optional<String> wrongEnd(AuditHead head) {
        if (!head.isGenuine(stamps)) {
            return Optional.of("The mark of the last entry was changed; entries after entry " + entries
                    + " may have been taken away.");
        }
        return entries == head.entries()
                ? Optional.empty()
                : Optional.of("The newest entries are missing: " + head.entries() + " were written, and the last one"
                        + " here is entry " + entries + ".");
    }

    /** Entries without a number, or beyond a head that has not moved meanwhile. */
    private Optional<String> strangers() {
        long unchained = count("e.sequence IS NULL");
        if (unchained > 0) {
            return Optional.of(
                    unchained == 1
                            ? "1 entry was put in by hand: it has no number."
                            : unchained + " entries were put in by hand: they have no number.");
        }
        boolean beyond = count("e.sequence > " + entries) > 0;
        return beyond && head().entries() == entries
                ? Optional.of(
                        "After entry " + entries + ", the last one that was written, entries were put in by hand.")
                : Optional.empty();
    }

    private long count(String condition) {
        return entityManager
                .createQuery("SELECT COUNT(e.id) FROM AuditEntry e WHERE " + condition, Long.class)
                .getSingleResult();
    }

    private List<AuditEntry> chunk(long end) {
        return entityManager
                .createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.sequence > :after AND e.sequence <= :end ORDER BY e.sequence",
                        AuditEntry.class)
                .setParameter("after", entries)
                .setParameter("end", end)
                .setMaxResults(CHUNK)
                .getResultList();
    }

    private AuditHead head() {
        return Optional.ofNullable(entityManager.find(AuditHead.class, AuditHead.ID))
                .orElseGet(AuditHead::new);
    }
}
