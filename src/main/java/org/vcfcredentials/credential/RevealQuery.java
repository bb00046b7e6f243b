package org.vcfcredentials.credential;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the credentials of an environment with their sealed passwords in chunks, each beginning after the last row of the one
 * before: memory does not grow with their number, and no connection is held while a slow client takes them.
 */
final class RevealQuery {
    /** What the rows are ordered by, and where in a row it is; the last one is unique. */
    private record Key(String expression, int index) {}

    private static final List<Key> BY_HOST =
            List.of(new Key("c.hostname", 1), new Key("c.username", 2), new Key("c.id", 0));
    private static final List<Key> BY_DOMAIN =
            List.of(new Key("c.domainName", 6), new Key("c.hostname", 1), new Key("c.username", 2), new Key("c.id", 0));

    private final EntityManager entityManager;
    private final int chunk;
    private final Conditions conditions;
    private final List<Key> keys;

    RevealQuery(EntityManager entityManager, int chunk, CredentialFilter filter, boolean byDomain) {
        this.entityManager = entityManager;
        this.chunk = chunk;
        this.conditions = new Conditions(filter);
        this.keys = byDomain ? BY_DOMAIN : BY_HOST;
    }

    /** Hands over the rows a chunk at a time, in order: the columns of a {@link SummaryRow}, then the sealed password. */
    void forEachChunk(Consumer<List<Object[]>> sink) {
        List<Object[]> rows = query("").getResultList();
        String after = " AND " + after(0);
        while (!rows.isEmpty()) {
            sink.accept(rows);
            rows = rows.size() < chunk ? List.of() : after(after, rows.get(chunk - 1));
        }
    }

    private List<Object[]> after(String condition, Object[] last) {
        TypedQuery<Object[]> query = query(condition);
        keys.forEach(key -> query.setParameter("key" + key.index(), last[key.index()]));
        return query.getResultList();
    }

    private TypedQuery<Object[]> query(String condition) {
        String order = keys.stream().map(Key::expression).collect(Collectors.joining(", ", " ORDER BY ", ""));
        String select = "SELECT " + SummaryRow.COLUMNS + ", c.password" + conditions.text() + condition + order;
        return conditions
                .fill(entityManager.createQuery(select, Object[].class))
                .setMaxResults(chunk);
    }

    /** Later in the order than the last row; the outer comparison is there for the index. */
    private String after(int position) {
        Key key = keys.get(position);
        String later = key.expression() + " > :key" + key.index();
        return position == keys.size() - 1
                ? later
                : "(" + key.expression() + " >= :key" + key.index() + " AND (" + later + " OR " + after(position + 1)
                        + "))";
    }
}
