package org.vcfcredentials.environment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An {@link EnvironmentFilter} as database queries. What a user typed is only ever a parameter, without wildcards. */
final class EnvironmentSearch {
    private static final String PAUSED =
            "EXISTS (SELECT s.id FROM Schedule s WHERE s.environment = e AND s.pausedAt IS NOT NULL)";

    private final StringBuilder conditions = new StringBuilder(" FROM Environment e WHERE 1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();
    private final String select;
    private final String order;

    EnvironmentSearch(EnvironmentFilter filter) {
        if (!filter.search().isBlank()) {
            String found = Stream.of("name", "description", "installer.host", "manager.host")
                    .map(attribute -> "LOCATE(LOWER(:search), LOWER(e." + attribute + ")) > 0")
                    .collect(Collectors.joining(" OR ", " AND (", ")"));
            conditions.append(found);
            parameters.put("search", filter.search().strip());
        }
        filter.state().ifPresent(this::state);
        select = "SELECT e.id, " + filter.sort().expression() + " AS sorted";
        order = " ORDER BY sorted" + (filter.descending() ? " DESC" : " ASC")
                + (filter.sort() == EnvironmentSort.NAME ? ", e.id" : ", LOWER(e.name), e.id");
    }

    /** The ids of one page, in order. */
    List<Long> ids(EntityManager entityManager, int first, int size) {
        return prepared(entityManager.createQuery(select + conditions + order, Object[].class))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> (Long) row[0])
                .toList();
    }

    long total(EntityManager entityManager) {
        return prepared(entityManager.createQuery("SELECT COUNT(e.id)" + conditions, Long.class))
                .getSingleResult();
    }

    private void state(EnvironmentState state) {
        if (state == EnvironmentState.PAUSED) {
            conditions.append(" AND ").append(PAUSED);
            return;
        }
        conditions.append(" AND e.lastSyncStatus = :status");
        parameters.put("status", SyncStatus.valueOf(state.name()));
    }

    private <T> TypedQuery<T> prepared(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
