package org.vcfcredentials.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What EclipseLink must get right on SQLite, asked through JPQL. */
class SqlitePlatformTest {
    @TempDir
    private Path directory;

    private TestDatabase database;

    @BeforeEach
    void writeFiveEntries() {
        database = new TestDatabase(directory);
        database.doInTransaction(entityManager -> {
            for (long id = 1; id <= 5; id++) {
                insert(entityManager, id);
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPageIsCutByTheDatabase() {
        assertThat(ids("SELECT e.id FROM AuditEntry e ORDER BY e.id", 1, 2)).containsExactly(2L, 3L);
        assertThat(ids("SELECT e.id FROM AuditEntry e ORDER BY e.id", 3, 10)).containsExactly(4L, 5L);
    }

    @Test
    void aFirstRowWithoutALimitGoesToTheEnd() {
        assertThat(database.entityManager()
                        .createQuery("SELECT e.id FROM AuditEntry e ORDER BY e.id", Long.class)
                        .setFirstResult(3)
                        .getResultList())
                .containsExactly(4L, 5L);
    }

    @Test
    void anOuterJoinKeepsRowsWithoutAPartner() {
        assertThat(ids(
                        "SELECT a.id FROM AuditEntry a LEFT JOIN AuditEntry b ON b.id = a.id + 4 WHERE b.id IS NULL",
                        0,
                        9))
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
    }

    @Test
    void aPartOfATextIsFound() {
        assertThat(ids("SELECT e.id FROM AuditEntry e WHERE LOCATE('no 4', e.subject) > 0", 0, 9))
                .containsExactly(4L);
    }

    private List<Long> ids(String query, int first, int size) {
        return database.entityManager()
                .createQuery(query, Long.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    private static void insert(EntityManager entityManager, long id) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO audit_log (id, happened_at, username, action, subject, address, user_agent)"
                                + " VALUES (?, ?, 'admin', 'REVEAL', ?, '', '')")
                .setParameter(1, id)
                .setParameter(2, Instant.EPOCH.toEpochMilli())
                .setParameter(3, "subject no " + id)
                .executeUpdate();
    }
}
