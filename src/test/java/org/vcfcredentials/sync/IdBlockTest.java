package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.database.TestDatabase;
import org.vcfcredentials.vcf.Source;

class IdBlockTest {
    @TempDir
    private Path directory;

    @Test
    void blocksFollowOneAnother() throws SQLException {
        try (var database = new TestDatabase(directory);
                Connection connection = database.dataSource().getConnection()) {
            IdBlock first = IdBlock.reserve(connection, "credentials", 3);
            IdBlock second = IdBlock.reserve(connection, "credentials", 2);

            assertThat(new long[] {first.next(), first.next(), first.next(), second.next(), second.next()})
                    .containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void theGeneratorOfJpaGoesOnWhereABlockEnds() throws SQLException {
        try (var database = new TestDatabase(directory)) {
            database.doInTransaction(entityManager -> entityManager
                    .createNativeQuery(
                            "INSERT INTO environments (id, name, description, installer_host, installer_username,"
                                    + " installer_error, manager_host, manager_username, manager_error,"
                                    + " last_sync_status, created_at, updated_at, version)"
                                    + " VALUES (99, 'Lab', '', '', '', '', '', '', '', 'never', 0, 0, 1)")
                    .executeUpdate());
            var lease =
                    new Lease(new SourceRun(new SourceKey(99, Source.SDDC_MANAGER), "admin"), "here", Instant.EPOCH);
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(IdBlock.reserve(connection, "sync_runs", 4).next()).isOne();
            }
            long next = database.inTransaction(entityManager -> {
                var run = new SyncRun(lease, Instant.EPOCH, "");
                entityManager.persist(run);
                return run.id();
            });
            assertThat(next).isEqualTo(5);
        }
    }

    @Test
    void anUnknownGeneratorIsAnError() throws SQLException {
        try (var database = new TestDatabase(directory);
                Connection connection = database.dataSource().getConnection()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> IdBlock.reserve(connection, "nonsense", 1))
                    .withMessageContaining("nonsense");
        }
    }
}
