package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.vcfcredentials.platform.Page;

/** A {@link CredentialQuery} as two database queries: the page and the count. */
final class CredentialSearch {
    private static final String STABLE = "c.hostname, c.username, c.id";
    private static final int LARGEST_PAGE = 100_000;

    private final CredentialQuery query;
    private final Conditions conditions;

    CredentialSearch(CredentialQuery query) {
        this.query = query;
        this.conditions = new Conditions(query.filter());
    }

    Page<CredentialSummary> page(EntityManager entityManager) {
        String select = "SELECT " + SummaryRow.COLUMNS + conditions.text() + " ORDER BY " + order();
        List<CredentialSummary> rows = conditions
                .fill(entityManager.createQuery(select, Object[].class))
                .setFirstResult(Math.max(query.first(), 0))
                .setMaxResults(size())
                .getResultStream()
                .map(SummaryRow::summary)
                .toList();
        return new Page<>(rows, total(entityManager, rows.size()));
    }

    /** How many there are in all. */
    static long count(EntityManager entityManager, CredentialFilter filter) {
        Conditions conditions = new Conditions(filter);
        return conditions
                .fill(entityManager.createQuery("SELECT COUNT(c.id)" + conditions.text(), Long.class))
                .getSingleResult();
    }

    /** What is really asked for: a total must never be taken from a page that was cut. */
    private int size() {
        return Math.min(Math.max(query.size(), 1), LARGEST_PAGE);
    }

    private long total(EntityManager entityManager, int rows) {
        boolean allOnTheFirstPage = query.first() <= 0 && rows < size();
        return allOnTheFirstPage ? rows : count(entityManager, query.filter());
    }

    /** The first column decides and the rest breaks ties, in the same direction so that one index serves both. */
    private String order() {
        String direction = query.ascending() ? " ASC" : " DESC";
        String ties = STABLE.replace(",", direction + ",") + direction;
        String expression = query.sortBy().expression();
        return switch (query.sortBy()) {
            case HOSTNAME -> ties;
            case USERNAME, DOMAIN_NAME, ENVIRONMENT -> "LOWER(" + expression + ")" + direction + ", " + ties;
            default -> expression + direction + ", " + ties;
        };
    }
}
