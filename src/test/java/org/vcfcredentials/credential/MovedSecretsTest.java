package org.vcfcredentials.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.credential.CredentialFixture.insert;
import static org.vcfcredentials.credential.CredentialFixture.insertFormer;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.platform.Secret;

/** Ciphertexts that somebody moved in the database do not open where they are now, and everything else goes on. */
class MovedSecretsTest {
    private static final String SWAP_ROWS = "UPDATE credentials SET password = moved.password"
            + " FROM (SELECT id, password FROM credentials) AS moved"
            + " WHERE credentials.id IN (?1, ?2) AND moved.id = ?1 + ?2 - credentials.id";

    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;
    private EntityManager entityManager;
    private Credentials credentials;
    private long lab;
    private long other;

    @BeforeEach
    void fill() {
        fixture = new EnvironmentFixture(directory, Clock.systemUTC());
        lab = fixture.create(EnvironmentFixture.draft("Lab West"));
        other = fixture.create(EnvironmentFixture.draft("Other"));
        insert(fixture, lab, 1, "one", "esx-1.lab", "root", "SSH", "SYSTEM", "ESXI", "mgmt");
        insert(fixture, lab, 2, "two", "esx-2.lab", "root", "SSH", "SYSTEM", "ESXI", "mgmt");
        insert(fixture, lab, 3, "three", "esx-3.lab", "root", "SSH", "SYSTEM", "ESXI", "mgmt");
        insert(fixture, other, 4, "four", "esx-4.lab", "root", "SSH", "SYSTEM", "ESXI", "mgmt");
        insertFormer(fixture, 1, 7, "zero", 500);
        insertFormer(fixture, 2, 8, "half", 900);
        entityManager = fixture.database().entityManager();
        credentials = CredentialFixture.credentials(fixture, entityManager);
        fixture.audit().entries.clear();
    }

    @AfterEach
    void close() {
        entityManager.close();
        fixture.close();
    }

    @Test
    void swappedBetweenRowsNeitherOpensWhichIsAuditedAndTheOthersDo() {
        change(SWAP_ROWS, 1, 2);

        assertUnreadable(1);
        assertUnreadable(2);
        assertThat(credentials.reveal(3, ADMIN, AuditAction.REVEAL)).contains(Secret.of("three"));
        assertThat(fixture.audit().entries)
                .contains(
                        "admin REVEAL root@esx-1.lab (ESXI) in Lab West",
                        "admin SECRET_UNREADABLE password of root@esx-1.lab (ESXI) in Lab West")
                .allSatisfy(entry -> assertThat(entry).doesNotContain("one", "two", "three"));
    }

    @Test
    void swappedBetweenEnvironmentsNeitherOpens() {
        change(SWAP_ROWS, 1, 4);

        assertUnreadable(1);
        assertUnreadable(4);
        assertThat(credentials.find(CredentialQuery.all(other, 50)).total()).isOne();
        assertThat(credentials.find(CredentialQuery.all(lab, 50)).total()).isEqualTo(3);
    }

    @Test
    void movedBetweenColumnsNeitherOpens() {
        change(
                "UPDATE credentials SET password = (SELECT password FROM password_history WHERE id = 7) WHERE id = ?1",
                1);
        change(
                "UPDATE password_history SET password = (SELECT password FROM credentials WHERE id = 2) WHERE id = ?1",
                8);

        assertUnreadable(1);
        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() -> credentials.revealFormer(8, ADMIN))
                .withMessage("The secret in password_history.password of row 8 does not open.");
        assertThat(fixture.audit().entries)
                .last()
                .isEqualTo("admin SECRET_UNREADABLE former password of root@esx-2.lab (ESXI) in Lab West");
        assertThat(credentials.revealFormer(7, ADMIN)).isEqualTo(Secret.of("zero"));
        assertThat(credentials.history(2, ADMIN).former()).hasSize(1);
    }

    @Test
    void whoAsksForAllGetsTheOthersAndIsToldOfThoseThatDoNotOpen() {
        change(SWAP_ROWS, 1, 2);
        var revealed = new ArrayList<RevealedCredential>();

        credentials.revealAll(everything(false), ADMIN, revealed::add);

        assertThat(revealed).extracting(RevealedCredential::unreadable).containsExactly(true, true, false);
        assertThat(revealed)
                .extracting(row -> row.password().orElseThrow().reveal())
                .containsExactly(RevealedCredential.UNREADABLE, RevealedCredential.UNREADABLE, "three");
        assertThat(fixture.audit().entries)
                .containsExactly(
                        "admin EXPORT 3 credentials of Lab West as CSV",
                        "admin SECRET_UNREADABLE 2 passwords of Lab West: root@esx-1.lab, root@esx-2.lab");
    }

    @Test
    void aFormerOneThatDoesNotOpenIsToldInAFileToo() {
        change("UPDATE password_history SET password = (SELECT password FROM credentials WHERE id = 3) WHERE id = 7");
        var revealed = new ArrayList<RevealedCredential>();

        credentials.revealAll(everything(true), ADMIN, revealed::add);

        assertThat(revealed.stream().flatMap(row -> row.former().stream()))
                .extracting(former -> former.password().reveal())
                .contains(RevealedCredential.UNREADABLE);
        assertThat(revealed).extracting(RevealedCredential::unreadable).containsOnly(false);
        assertThat(fixture.audit().entries)
                .last()
                .asString()
                .startsWith("admin SECRET_UNREADABLE 1 passwords of Lab West: former one of root@esx-");
    }

    @Test
    void putBackTheyOpenAgain() {
        change(SWAP_ROWS, 1, 4);
        change(SWAP_ROWS, 1, 4);

        assertThat(credentials.reveal(1, ADMIN, AuditAction.REVEAL)).contains(Secret.of("one"));
    }

    private RevealRequest everything(boolean withFormer) {
        return new RevealRequest(CredentialFilter.all(lab), withFormer, AuditAction.EXPORT, "as CSV");
    }

    private void assertUnreadable(long id) {
        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() -> credentials.reveal(id, ADMIN, AuditAction.REVEAL))
                .withMessage("The secret in credentials.password of row " + id + " does not open.");
    }

    private void change(String sql, Object... values) {
        CredentialFixture.execute(fixture, sql, List.of(values));
    }
}
