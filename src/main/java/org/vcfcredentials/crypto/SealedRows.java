package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sealed rows of all components. Columns are named {@code table.column}, by the components themselves and never by a user. */
@ApplicationScoped
class SealedRows {
    private final EntityManager entityManager;

    @Inject
    SealedRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    SealedRows() {
        this(null);
    }

    /** How many there are. */
    public long count(String column) {
        return number(query("SELECT COUNT({column}) FROM {table}", column));
    }

    /** How many do not begin with {@code prefix}. */
    public long countOlder(String column, byte[] prefix) {
        return number(query("SELECT COUNT(*) FROM {table} WHERE " + olderThan(), column)
                .setParameter(1, prefix));
    }

    /** The first of those with an id after {@code last}, by id. */
    public List<SealedRow> older(String column, byte[] prefix, long last, int most) {
        Query query =
                query("SELECT id, {column} FROM {table} WHERE " + olderThan() + " AND id > ?2 ORDER BY id", column);
        Stream<?> rows = query.setParameter(1, prefix)
                .setParameter(2, last)
                .setMaxResults(most)
                .getResultStream();
        return rows.map(Object[].class::cast)
                .map(row -> new SealedRow(((Number) row[0]).longValue(), (byte[]) row[1]))
                .toList();
    }

    /** Replaces what is still the same as when it was read; what somebody else has written since is left alone. */
    @Transactional
    public void replace(String column, Map<SealedRow, byte[]> anew) {
        Query update = query("UPDATE {table} SET {column} = ?1 WHERE id = ?2 AND {column} = ?3", column);
        anew.forEach((former, ciphertext) -> update.setParameter(1, ciphertext)
                .setParameter(2, former.id())
                .setParameter(3, former.sealed())
                .executeUpdate());
    }

    private static String olderThan() {
        return "{column} IS NOT NULL AND SUBSTR({column}, 1, " + DataKeys.PREFIX_BYTES + ") <> ?1";
    }

    private Query query(String sql, String column) {
        int dot = column.indexOf('.');
        return entityManager.createNativeQuery(
                sql.replace("{table}", column.substring(0, dot)).replace("{column}", column.substring(dot + 1)));
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
