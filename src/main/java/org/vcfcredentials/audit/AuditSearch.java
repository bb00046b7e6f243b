package org.vcfcredentials.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An {@link AuditFilter} as database queries, newest first. What a user typed is only ever a parameter, without wildcards. */
final class AuditSearch {
    private static final String ORDER = " ORDER BY e.sequence DESC, e.id DESC";

    private final StringBuilder conditions = new StringBuilder(" FROM AuditEntry e WHERE 1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    AuditSearch(AuditFilter filter) {
        contains("username", filter.username());
        contains("subject", filter.subject());
        filter.action().ifPresent(action -> restrict("e.action = :action", "action", action.name()));
        filter.from().ifPresent(from -> restrict("e.happenedAt >= :from", "from", from));
        filter.until().ifPresent(until -> restrict("e.happenedAt < :until", "until", until));
    }

    /** Leaves out what is written from now on, which would shift the rows between one page and the next. */
    AuditSearch withoutNewer(EntityManager entityManager) {
        Long newest = entityManager
                .createQuery("SELECT MAX(e.id) FROM AuditEntry e", Long.class)
                .getSingleResult();
        restrict("e.id <= :newest", "newest", newest == null ? 0L : newest);
        return this;
    }

    List<AuditRecord> rows(EntityManager entityManager, int first, int size) {
        return prepared(entityManager.createQuery("SELECT e" + conditions + ORDER, AuditEntry.class))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(AuditEntry::told)
                .toList();
    }

    long total(EntityManager entityManager) {
        return prepared(entityManager.createQuery("SELECT COUNT(e.id)" + conditions, Long.class))
                .getSingleResult();
    }

    private void contains(String attribute, String part) {
        if (!part.isBlank()) {
            String found = "LOCATE(LOWER(:" + attribute + "), LOWER(e." + attribute + ")) > 0";
            restrict(found, attribute, part.strip());
        }
    }

    private void restrict(String condition, String parameter, Object value) {
        conditions.append(" AND ").append(condition);
        parameters.put(parameter, value);
    }

    private <T> TypedQuery<T> prepared(TypedQuery<T> prepared) {
        parameters.forEach(prepared::setParameter);
        return prepared;
    }
}
