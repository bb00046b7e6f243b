package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/**
 * How many credentials of all environments are in which state. Without their environments, which {@link Conditions} joins: each count
 * comes from an index alone.
 */
final class FigureQuery {
    private final EntityManager entityManager;

    FigureQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<CredentialState, Long> at(Instant now) {
        Map<CredentialState, Long> figures = new EnumMap<>(CredentialState.class);
        for (CredentialState state : CredentialState.values()) {
            figures.put(state, count(state, now));
        }
        return figures;
    }

    private long count(CredentialState state, Instant now) {
        var query = entityManager.createQuery(
                "SELECT COUNT(c.id) FROM Credential c WHERE c.retiredAt IS NULL AND " + state.condition(), Long.class);
        state.parameters(now).forEach(query::setParameter);
        // The index of what cannot log in is for these very words: with parameters in their place it is not used.
        query.setHint(QueryHints.BIND_PARAMETERS, HintValues.FALSE);
        return query.getSingleResult();
    }
}
