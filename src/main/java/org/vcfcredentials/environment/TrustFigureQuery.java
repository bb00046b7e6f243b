package org.vcfcredentials.environment;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vcfcredentials.vcf.Source;

/** {@link TrustFigures} in one query: the dashboard asks it with every look. */
final class TrustFigureQuery {
    private static final String SQL = "SELECT " + count("trust = 'none'") + ", "
            + count("trust <> 'none' AND %spresented <> ''") + " FROM environments";

    private final EntityManager entityManager;

    TrustFigureQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    TrustFigures now() {
        var row = (Object[]) entityManager.createNativeQuery(SQL).getSingleResult();
        return new TrustFigures(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private static String count(String condition) {
        return Arrays.stream(Source.values())
                .map(FieldNames::prefix)
                .map(prefix -> "COUNT(CASE WHEN " + prefix + "host <> '' AND " + prefix
                        + condition.replace("%s", prefix) + " THEN 1 END)")
                .collect(Collectors.joining(" + "));
    }
}
