package org.vcfcredentials.credential;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.vcf.Source;

/**
 * A {@link CredentialFilter} as the second half of a query over credentials {@code c} with their environments {@code e}. What a
 * user typed is only ever a parameter, and is looked for as it is: it holds no wildcards.
 */
final class Conditions {
    /** By entity name: the environment component keeps its entity to itself. */
    static final String FROM = " FROM Credential c, Environment e WHERE e.id = c.environmentId";

    private final StringBuilder text = new StringBuilder(FROM);
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(CredentialFilter filter) {
        filter.environmentId().ifPresent(id -> and("c.environmentId = :environmentId", "environmentId", id));
        if (!filter.withRetired()) {
            text.append(" AND c.retiredAt IS NULL");
        }
        filter.columns().forEach(this::column);
        filter.state().ifPresent(this::state);
        if (!filter.search().isBlank()) {
            contains("c.searchText", "search", filter.search());
        }
    }

    /** From {@code FROM} on. */
    String text() {
        return text.toString();
    }

    /** Hands the parameters to a query that ends in this text. */
    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void column(CredentialColumn column, String value) {
        if (value.isBlank()) {
            return;
        }
        String attribute = column.attribute();
        if (column == CredentialColumn.SOURCE) {
            source(value);
        } else if (column.choice()) {
            and(column.expression() + " = :" + attribute, attribute, value);
        } else if (column != CredentialColumn.LAST_UPDATED) {
            contains("LOWER(" + column.expression() + ")", attribute, value);
        }
    }

    private void state(CredentialState state) {
        text.append(" AND ").append(state.condition());
        parameters.putAll(state.parameters(Instant.now()));
    }

    private void source(String value) {
        Optional<Source> source = Arrays.stream(Source.values())
                .filter(each -> each.name().equals(value))
                .findFirst();
        source.ifPresentOrElse(known -> and("c.source = :source", "source", known), () -> text.append(" AND 1 = 0"));
    }

    private void contains(String expression, String parameter, String part) {
        and("LOCATE(:" + parameter + ", " + expression + ") > 0", parameter, SearchText.fold(part.strip()));
    }

    private void and(String condition, String parameter, Object value) {
        text.append(" AND ").append(condition);
        parameters.put(parameter, value);
    }
}
