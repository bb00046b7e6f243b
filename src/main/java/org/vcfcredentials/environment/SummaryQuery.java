package org.vcfcredentials.environment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vcfcredentials.vcf.Source;

/** Environments with their schedules and counts in two queries, however many there are. */
final class SummaryQuery {
    private static final String ENVIRONMENTS = "SELECT DISTINCT e FROM Environment e JOIN FETCH e.schedules";
    private static final String COUNTS = // by entity name: the credential component stands on this one, not the reverse
            "SELECT c.environmentId, COUNT(c.id) FROM Credential c WHERE c.retiredAt IS NULL";

    private final EntityManager entityManager;

    SummaryQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<EnvironmentSummary> all() {
        Map<Long, Long> counts = counts(entityManager
                .createQuery(COUNTS + " GROUP BY c.environmentId", Object[].class)
                .getResultList());
        return entityManager
                .createQuery(ENVIRONMENTS + " ORDER BY LOWER(e.name), e.id", Environment.class)
                .getResultStream()
                .map(environment -> summary(environment, counts))
                .toList();
    }

    /** Those with these ids, in their order; credentials are counted for them alone. */
    List<EnvironmentSummary> these(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> counts = counts(entityManager
                .createQuery(COUNTS + " AND c.environmentId IN :ids GROUP BY c.environmentId", Object[].class)
                .setParameter("ids", ids)
                .getResultList());
        Map<Long, EnvironmentSummary> found = entityManager
                .createQuery(ENVIRONMENTS + " WHERE e.id IN :ids", Environment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Environment::id, environment -> summary(environment, counts)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Optional<EnvironmentSummary> one(long id) {
        Map<Long, Long> counts = counts(entityManager
                .createQuery(COUNTS + " AND c.environmentId = :id GROUP BY c.environmentId", Object[].class)
                .setParameter("id", id)
                .getResultList());
        return entityManager
                .createQuery(ENVIRONMENTS + " WHERE e.id = :id", Environment.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(environment -> summary(environment, counts));
    }

    private static Map<Long, Long> counts(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private static EnvironmentSummary summary(Environment environment, Map<Long, Long> counts) {
        return new EnvironmentSummary(
                environment.id(),
                environment.name(),
                environment.description(),
                source(environment, Source.VCF_INSTALLER),
                source(environment, Source.SDDC_MANAGER),
                environment.lastSync(),
                environment.lastSyncStatus(),
                counts.getOrDefault(environment.id(), 0L),
                environment.version());
    }

    private static SourceSummary source(Environment environment, Source source) {
        Connection connection = environment.connection(source);
        Schedule schedule = environment.schedule(source);
        return new SourceSummary(
                source,
                connection.host(),
                connection.username(),
                connection.trust(),
                schedule.enabled(),
                schedule.intervalMinutes(),
                connection.error(),
                schedule.lastRun(),
                schedule.nextRun(),
                schedule.pausedAt(),
                schedule.expirations());
    }
}
