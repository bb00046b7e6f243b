package org.vcfcredentials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.database.SqliteFile;
import org.vcfcredentials.platform.database.TestDatabase;

class VerifyAuditTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-03T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private final List<String> terminal = new ArrayList<>();

    @BeforeEach
    void threeReveals() {
        try (var database = new TestDatabase(directory)) {
            var stamps = TestKeyring.stamps(database, directory);
            database.doInTransaction(entityManager -> {
                Audit audit = TestAudit.on(entityManager, CLOCK, stamps);
                for (int number = 1; number <= 3; number++) {
                    audit.record(AuditFixture.ALICE, AuditAction.REVEAL, "credential " + number);
                }
            });
        }
        System.setProperty("VCM_DATA_DIR", directory.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("VCM_DATA_DIR");
    }

    @Test
    void anUnbrokenAuditIsToldWithItsNumberOfEntries() throws IOException {
        verify();

        assertThat(terminal).containsExactly("The audit has 3 entries, unbroken since 2026-05-03T10:00:00Z.");
    }

    @Test
    void aChangedEntryIsNamedAndTheAnswerIsNoSuccess() throws SQLException {
        change("UPDATE audit_log SET username = 'mallory' WHERE sequence = 2");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::verify)
                .withMessageContaining("The audit was changed. What stands as entry 2")
                .withMessageContaining("Before that: 1 entry, unbroken since")
                .satisfies(told -> assertThat(told.exitCode()).isEqualTo(65));
        assertThat(terminal).isEmpty();
    }

    @Test
    void aDatabaseThatStampedNothingYetIsNotCalledBroken() throws SQLException {
        change("DELETE FROM keysets WHERE purpose = 'stamp'");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::verify)
                .withMessageContaining("Start the product once")
                .satisfies(told -> assertThat(told.exitCode()).isEqualTo(78));
    }

    @Test
    void argumentsAreNotUnderstood() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new VerifyAudit().run(List.of("now"), terminal::add));
    }

    private void verify() throws IOException {
        new VerifyAudit().run(List.of(), terminal::add);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = new SqliteFile(directory.resolve("vcf_credentials.db"), false).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
