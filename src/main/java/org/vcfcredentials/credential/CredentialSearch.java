package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.vcf.Source;

/**
 * A {@link CredentialQuery} as two database queries: the page and the count. What a user typed is only ever a parameter, and is
 * looked for as it is: it holds no wildcards.
 */
final class CredentialSearch {
    private static final String ALL = " FROM Credential c WHERE c.environmentId = :environment";
    private static final String STABLE = "c.hostname, c.username, c.id";
    private static final int LARGEST_PAGE = 100_000;

    private final CredentialQuery query;
    private final StringBuilder conditions = new StringBuilder(ALL);
    private final Map<String, Object> parameters = new HashMap<>();

    CredentialSearch(CredentialQuery query) {
        this.query = query;
        parameters.put("environment", query.environmentId());
        if (!query.withRetired()) {
            conditions.append(" AND c.retiredAt IS NULL");
        }
        query.filters().forEach(this::filter);
        if (!query.search().isBlank()) {
            contains("c.searchText", "search", query.search());
        }
    }

    Page<CredentialSummary> page(EntityManager entityManager) {
        String select = "SELECT " + SummaryRow.COLUMNS + conditions + " ORDER BY " + order();
        List<CredentialSummary> rows = prepared(entityManager.createQuery(select, Object[].class))
                .setFirstResult(Math.max(query.first(), 0))
                .setMaxResults(size())
                .getResultStream()
                .map(SummaryRow::summary)
                .toList();
        return new Page<>(rows, total(entityManager, rows.size()));
    }

    /** What is really asked for: a total must never be taken from a page that was cut. */
    private int size() {
        return Math.min(Math.max(query.size(), 1), LARGEST_PAGE);
    }

    private long total(EntityManager entityManager, int rows) {
        if (query.first() <= 0 && rows < size()) {
            return rows; // all fits on the first page: nothing left to count
        }
        return prepared(entityManager.createQuery("SELECT COUNT(c.id)" + conditions, Long.class))
                .getSingleResult();
    }

    private void filter(CredentialColumn column, String value) {
        if (value.isBlank()) {
            return;
        }
        String attribute = "c." + column.attribute();
        if (column == CredentialColumn.SOURCE) {
            filterSource(value);
        } else if (column.choice()) {
            conditions.append(" AND ").append(attribute).append(" = :").append(column.attribute());
            parameters.put(column.attribute(), value);
        } else if (column != CredentialColumn.LAST_UPDATED) {
            contains("LOWER(" + attribute + ")", column.attribute(), value);
        }
    }

    private void filterSource(String value) {
        Optional<Source> source = List.of(Source.values()).stream()
                .filter(each -> each.name().equals(value))
                .findFirst();
        conditions.append(source.isPresent() ? " AND c.source = :source" : " AND 1 = 0");
        source.ifPresent(known -> parameters.put("source", known));
    }

    private void contains(String expression, String parameter, String part) {
        conditions
                .append(" AND LOCATE(:")
                .append(parameter)
                .append(", ")
                .append(expression)
                .append(") > 0");
        parameters.put(parameter, SearchText.fold(part.strip()));
    }

    /** The first column decides and the rest breaks ties, in the same direction so that one index serves both. */
    private String order() {
        String direction = query.ascending() ? " ASC" : " DESC";
        String ties = STABLE.replace(",", direction + ",") + direction;
        return switch (query.sortBy()) {
            case HOSTNAME -> ties;
            case USERNAME, DOMAIN_NAME -> "LOWER(c." + query.sortBy().attribute() + ")" + direction + ", " + ties;
            default -> "c." + query.sortBy().attribute() + direction + ", " + ties;
        };
    }

    private <T> TypedQuery<T> prepared(TypedQuery<T> prepared) {
        parameters.forEach(prepared::setParameter);
        return prepared;
    }
}
