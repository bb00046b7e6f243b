package org.vcfcredentials.environment;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import org.vcfcredentials.vcf.Source;

/** Counts what stands on an environment; by table: the credential component stands on this one, not the reverse. */
final class DeletionQuery {
    private static final String CREDENTIALS = "SELECT COUNT(*) FROM credentials WHERE environment_id = ?1";
    private static final String FORMER = "SELECT COUNT(*) FROM password_history h"
            + " JOIN credentials c ON c.id = h.credential_id WHERE c.environment_id = ?1";

    private final EntityManager entityManager;

    DeletionQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Deletion of(EnvironmentSummary environment) {
        long schedules = Arrays.stream(Source.values())
                .map(environment::source)
                .filter(SourceSummary::scheduled)
                .count();
        return new Deletion(
                environment.id(),
                environment.name(),
                count(CREDENTIALS, environment.id()),
                count(FORMER, environment.id()),
                schedules);
    }

    private long count(String query, long id) {
        return ((Number) entityManager
                        .createNativeQuery(query)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }
}
