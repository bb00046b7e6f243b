package org.vcfcredentials.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.Migration;
import org.vcfcredentials.platform.database.TestDatabase;

class AdoptionsTest {
    private static final Actor ADMIN = new Actor("bob.admin", "10.0.0.1", "");

    @TempDir
    private Path directory;

    @Test
    void whereNothingWasAdoptedThereIsNeitherNewsNorAReport() {
        try (var database = new TestDatabase(directory)) {
            var adoptions = new Adoptions(database.entityManager(), Clock.systemUTC());

            assertThat(adoptions.isNews()).isFalse();
            assertThat(adoptions.report()).isEmpty();
        }
    }

    @Test
    void anAdoptionIsNewsUntilAnAdminHasReadItAndTheReportStays() throws Exception {
        OriginalFile original = OriginalFile.latest(directory).filled();
        new Migration(original.path(), TestSettings.in(directory).make()).run(none -> {});

        try (var database = new TestDatabase(directory)) {
            assertThat(new Adoptions(database.entityManager(), Clock.systemUTC()).isNews())
                    .isTrue();
            database.doInTransaction(transaction -> new Adoptions(transaction, Clock.systemUTC()).dismiss(ADMIN));

            var adoptions = new Adoptions(database.entityManager(), Clock.systemUTC());
            assertThat(adoptions.isNews()).isFalse();
            AdoptionReport report = adoptions.report().orElseThrow();
            assertThat(report.counts()).extracting(Count::found).containsExactly(2, 2, 4, 3);
            assertThat(report.remarks()).hasSize(3);
            assertThat(report.remarkCount()).isEqualTo(3);
        }
    }
}
