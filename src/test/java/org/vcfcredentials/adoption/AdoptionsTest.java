package org.vcfcredentials.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.InMemoryAudit;
import org.vcfcredentials.audit.InMemoryAuditTrail;
import org.vcfcredentials.audit.TestAudit;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.Migration;
import org.vcfcredentials.platform.database.TestDatabase;

class AdoptionsTest {
    private static final Actor ADMIN = new Actor("bob.admin", "10.0.0.1", "");

    private final InMemoryAudit audit = new InMemoryAudit();

    @TempDir
    private Path directory;

    @Test
    void whereNothingWasAdoptedThereIsNeitherNewsNorAReport() {
        try (var database = new TestDatabase(directory)) {
            var adoptions = new Adoptions(database.entityManager(), audit, Clock.systemUTC());

            assertThat(adoptions.isNews()).isFalse();
            assertThat(adoptions.report()).isEmpty();
            assertThat(new AdoptionEntry(adoptions, new InMemoryAuditTrail(), audit).run())
                    .isEqualTo("none");
            assertThat(audit.entries).isEmpty();
        }
    }

    @Test
    void anAdoptionIsNewsUntilAnAdminHasReadItAndTheReportStays() throws Exception {
        OriginalFile original = OriginalFile.latest(directory).filled();
        new Migration(original.path(), TestSettings.in(directory).make()).run(none -> {});

        try (var database = new TestDatabase(directory)) {
            assertThat(new Adoptions(database.entityManager(), audit, Clock.systemUTC()).isNews())
                    .isTrue();
            database.doInTransaction(
                    transaction -> new Adoptions(transaction, audit, Clock.systemUTC()).dismiss(ADMIN));

            var adoptions = new Adoptions(database.entityManager(), audit, Clock.systemUTC());
            assertThat(adoptions.isNews()).isFalse();
            AdoptionReport report = adoptions.report().orElseThrow();
            assertThat(report.counts()).extracting(Count::found).containsExactly(2, 2, 4, 3);
            assertThat(report.remarks()).hasSize(3);
            assertThat(report.remarkCount()).isEqualTo(3);

            database.doInTransaction(
                    transaction -> new Adoptions(transaction, audit, Clock.systemUTC()).dismiss(ADMIN));
            assertThat(audit.entries).containsExactly("bob.admin ADOPTION_DISMISSED notice of the adopted database");
        }
    }

    @Test
    void theAuditTellsOnceWhatWasAdopted() throws Exception {
        OriginalFile original = OriginalFile.latest(directory).filled();
        new Migration(original.path(), TestSettings.in(directory).make()).run(none -> {});

        try (var database = new TestDatabase(directory)) {
            assertThat(atStart(database)).isEqualTo("now in the audit");
            assertThat(atStart(database)).isEqualTo("in the audit");

            assertThat(TestAudit.entries(database.entityManager()))
                    .containsExactly("system DATABASE_ADOPTED the predecessor's database: 2 of 2 users, 2 of 2"
                            + " environments, 2 of 4 credentials, 2 of 3 former passwords; 1 merged, 2 set aside, 3 to be"
                            + " looked at");
        }
    }

    private static String atStart(TestDatabase database) {
        return database.inTransaction(entityManager -> {
            var real = TestAudit.on(entityManager, Clock.systemUTC());
            return new AdoptionEntry(
                            new Adoptions(entityManager, real, Clock.systemUTC()),
                            TestAudit.trail(entityManager, real),
                            real)
                    .run();
        });
    }
}
