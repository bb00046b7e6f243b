package org.vcfcredentials.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.Page;

/** The runs there were, newest first. */
@ApplicationScoped
public class RunHistory {
    // By entity name: the environment's is its own component's.
    private static final String RUNS = " FROM SyncRun r, Environment e WHERE e.id = r.environmentId"
            + " AND (:anyEnvironment = TRUE OR LOCATE(LOWER(:environment), LOWER(e.name)) > 0)"
            + " AND (:anyOutcome = TRUE OR r.succeeded = :succeeded)";
    private static final String LATEST = "SELECT r, e.name FROM SyncRun r, Environment e WHERE e.id = r.environmentId"
            + " AND r.id IN (SELECT MAX(n.id) FROM SyncRun n GROUP BY n.environmentId, n.source)";

    private final EntityManager entityManager;

    @Inject
    RunHistory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    RunHistory() {
        this(null);
    }

    /** Those that match, from the one at {@code first}. */
    public Page<RunRecord> find(RunFilter filter, int first, int size) {
        List<RunRecord> rows = prepared(
                        entityManager.createQuery("SELECT r, e.name" + RUNS + " ORDER BY r.id DESC", Object[].class),
                        filter)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(RunHistory::told)
                .toList();
        long total = prepared(entityManager.createQuery("SELECT COUNT(r.id)" + RUNS, Long.class), filter)
                .getSingleResult();
        return new Page<>(rows, total);
    }

    /** The latest run of each source that ever ran. */
    Map<SourceKey, RunRecord> latest() {
        return entityManager
                .createQuery(LATEST, Object[].class)
                .getResultStream()
                .map(RunHistory::told)
                .collect(
                        Collectors.toMap(run -> new SourceKey(run.environmentId(), run.source()), Function.identity()));
    }

    private static RunRecord told(Object[] row) {
        return ((SyncRun) row[0]).told((String) row[1]);
    }

    private static <T> TypedQuery<T> prepared(TypedQuery<T> query, RunFilter filter) {
        return query.setParameter("anyEnvironment", filter.environment().isBlank())
                .setParameter("environment", filter.environment().strip())
                .setParameter("anyOutcome", filter.succeeded().isEmpty())
                .setParameter("succeeded", filter.succeeded().orElse(false));
    }
}
