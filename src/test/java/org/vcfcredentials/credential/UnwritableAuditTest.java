package org.vcfcredentials.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.credential.CredentialFixture.insert;
import static org.vcfcredentials.credential.CredentialFixture.insertFormer;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.TestAudit;
import org.vcfcredentials.environment.EnvironmentFixture;

/** Every way out for a secret, on a real database whose audit cannot be written, or can. */
class UnwritableAuditTest {
    private static final String FULL =
            "CREATE TRIGGER full BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'disk full'); END";

    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;
    private Credentials credentials;
    private long lab;

    @BeforeEach
    void fill() {
        fixture = new EnvironmentFixture(directory, Clock.systemUTC());
        lab = fixture.create(EnvironmentFixture.draft("Lab"));
        insert(fixture, lab, 1, "one", "esx-1.lab", "root", "SSH", "SYSTEM", "ESXI", "mgmt");
        insertFormer(fixture, 1, 7, "zero", 500);
        var entityManager = fixture.entityManager();
        Audit audit = TestAudit.committing(entityManager, Clock.systemUTC(), fixture::inTransaction);
        credentials = new Credentials(entityManager, fixture.environments(entityManager), fixture.vault(), audit);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPasswordIsRefused() {
        assertRefused(() -> credentials.reveal(1, ADMIN, AuditAction.REVEAL));
        assertRefused(() -> credentials.reveal(1, ADMIN, AuditAction.COPY));
        assertRefused(() -> credentials.reveal(1, ADMIN, AuditAction.API_REVEAL));
    }

    @Test
    void aFormerPasswordAndTheHistoryAreRefused() {
        assertRefused(() -> credentials.revealFormer(7, ADMIN));
        assertRefused(() -> credentials.history(1, ADMIN));
    }

    @Test
    void anExportIsRefusedBeforeItsFirstRow() {
        var exported = new ArrayList<RevealedCredential>();

        assertRefused(() -> credentials.revealAll(everything(), ADMIN, exported::add));

        assertThat(exported).isEmpty();
    }

    @Test
    void theEntryIsThereForEverybodyBeforeTheSecretLeaves() {
        var auditedBefore = new ArrayList<String>();

        credentials.revealAll(everything(), ADMIN, row -> auditedBefore.addAll(entries()));

        assertThat(auditedBefore).containsExactly("admin EXPORT 1 credential of Lab as a test");
    }

    private RevealRequest everything() {
        return new RevealRequest(CredentialFilter.all(lab), false, AuditAction.EXPORT, "as a test");
    }

    private List<String> entries() {
        try (var somebodyElse = fixture.database().entityManager()) {
            return TestAudit.entries(somebodyElse);
        }
    }

    private void assertRefused(ThrowingCallable revealing) {
        CredentialFixture.execute(fixture, FULL, List.of());
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(revealing)
                .withMessageContaining("disk full");
        CredentialFixture.execute(fixture, "DROP TRIGGER full", List.of());
        assertThat(entries()).isEmpty();
    }
}
