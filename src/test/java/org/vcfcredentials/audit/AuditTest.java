package org.vcfcredentials.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.database.TestDatabase;

class AuditTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00.123Z");
    private static final Actor ALICE = new Actor("alice", "192.0.2.7", "Firefox");

    @TempDir
    Path directory;

    private TestDatabase database;

    @BeforeEach
    void openDatabase() {
        database = new TestDatabase(directory);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void anEntryTellsWhoDidWhatToWhatWhenAndFromWhere() {
        record(ALICE, AuditAction.REVEAL, "root@esx-1.lab (ESXI) in Lab West");

        AuditRecord entry = entries().get(0);
        assertThat(entry.username()).isEqualTo("alice");
        assertThat(entry.action()).isEqualTo("REVEAL");
        assertThat(entry.subject()).isEqualTo("root@esx-1.lab (ESXI) in Lab West");
        assertThat(entry.happenedAt()).isEqualTo(NOW);
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.userAgent()).isEqualTo("Firefox");
    }

    @Test
    void aForgedLineStaysInItsOwnLine() {
        record(
                new Actor("eve\r\n2026 admin LOGIN", "192.0.2.8", "a\u0000\u001b[2J\u202eb"),
                AuditAction.LOGIN_FAILED,
                "");

        AuditRecord entry = entries().get(0);
        assertThat(entry.username()).isEqualTo("eve??2026 admin LOGIN");
        assertThat(entry.userAgent()).isEqualTo("a??[2J?b");
    }

    @Test
    void whateverIsTooLongIsCut() {
        record(new Actor("u".repeat(9000), "a".repeat(9000), "x".repeat(9000)), AuditAction.EXPORT, "s".repeat(9000));

        AuditRecord entry = entries().get(0);
        assertThat(entry.username()).hasSize(255);
        assertThat(entry.address()).hasSize(100);
        assertThat(entry.userAgent()).hasSize(200);
        assertThat(entry.subject()).hasSize(500);
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(OneLine.of("ab🔑", 3)).isEqualTo("ab");
        assertThat(OneLine.of("ab🔑", 4)).isEqualTo("ab🔑");
    }

    @Test
    void entriesKeepTheirOrder() {
        for (int number = 0; number < 120; number++) {
            record(ALICE, AuditAction.COPY, "credential " + number);
        }

        assertThat(entries().stream().map(AuditRecord::subject))
                .hasSize(120)
                .startsWith("credential 0", "credential 1")
                .endsWith("credential 119");
        assertThat(entries().stream().map(AuditRecord::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 120).boxed().toList());
    }

    private void record(Actor actor, AuditAction action, String subject) {
        database.doInTransaction(entityManager ->
                TestAudit.on(entityManager, Clock.fixed(NOW, ZoneOffset.UTC)).record(actor, action, subject));
    }

    private List<AuditRecord> entries() {
        return database.entityManager()
                .createQuery("SELECT e FROM AuditEntry e ORDER BY e.sequence", AuditEntry.class)
                .getResultStream()
                .map(AuditEntry::told)
                .toList();
    }
}
