package org.vcfcredentials.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.crypto.CommittedRotation;
import org.vcfcredentials.crypto.RotationState;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.database.TestDatabase;

class RotateKeysTest {
    private static final String COLUMN = "adoption_set_aside.password";
    private static final int ROWS = 700;

    @TempDir
    private Path directory;

    private final List<String> terminal = new ArrayList<>();

    @BeforeEach
    void sealSome() {
        try (var database = new TestDatabase(directory)) {
            Vault vault = TestKeyring.vault(database, directory);
            database.doInTransaction(
                    entityManager -> LongStream.rangeClosed(1, ROWS).forEach(id -> insert(entityManager, id, vault)));
        }
        System.setProperty("VCM_DATA_DIR", directory.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("VCM_DATA_DIR");
    }

    @Test
    void everythingIsSealedByTheNewKeyAndTheFormerOneIsGone() throws IOException {
        List<String> before = keysThatSealed();

        rotate();

        assertThat(keysThatSealed()).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(state()).isEqualTo(new RotationState(false, 0, ROWS, 0, 0));
        assertThatAllOpenFrom(1);
        assertThat(terminal)
                .containsExactly(
                        "Everything that is stored is sealed by a new data key, and the former ones are removed.");
    }

    @Test
    void theAuditTellsOfIt() throws IOException {
        rotate();

        assertThat(texts("SELECT username || ' ' || action || ' ' || subject FROM audit_log"))
                .containsExactly("system KEYS_ROTATED data keys");
    }

    @Test
    void withoutRoomInTheAuditNothingHappens() {
        List<String> before = keysThatSealed();
        alter("CREATE TRIGGER full BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'full'); END");

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::rotate);

        assertThat(keysThatSealed()).isEqualTo(before);
        assertThat(state().formerKeys()).isZero();
        assertThat(terminal).isEmpty();
    }

    @Test
    void whatFailsInTheMiddleHasNotHappened() {
        List<String> before = keysThatSealed();
        alter("CREATE TRIGGER refused BEFORE UPDATE ON adoption_set_aside WHEN OLD.id = " + ROWS
                + " BEGIN SELECT RAISE(ABORT, 'refused'); END");

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::rotate);

        assertThat(keysThatSealed()).isEqualTo(before);
        assertThat(state().formerKeys()).isZero();
        assertThatAllOpenFrom(1);
    }

    @Test
    void aRotationThatTheServerDidNotFinishIsFinished() throws IOException {
        try (var database = new TestDatabase(directory)) {
            CommittedRotation.interrupted(database, TestSettings.in(directory).make());
        }
        assertThat(state().older()).isEqualTo(ROWS);

        rotate();

        assertThat(state()).isEqualTo(new RotationState(false, 0, ROWS, 0, 0));
        assertThatAllOpenFrom(1);
    }

    @Test
    void whatDoesNotOpenStaysWithTheKeyThatItNeeds() throws IOException {
        alter("UPDATE adoption_set_aside SET password = (SELECT password FROM adoption_set_aside WHERE id = 2)"
                + " WHERE id = 1");

        rotate();

        assertThat(state().formerKeys()).isOne();
        assertThat(state().older()).isOne();
        assertThat(terminal).singleElement().asString().contains("1 secret that does not open");
        assertThatAllOpenFrom(2);
    }

    @Test
    void withoutADatabaseThereIsNothingToRotate() throws IOException {
        Files.delete(directory.resolve("vcf_credentials.db"));

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::rotate)
                .withMessageContaining("There is no database in " + directory);
    }

    @Test
    void argumentsAreNotUnderstood() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new RotateKeys().run(List.of("now"), terminal::add));
    }

    private void rotate() throws IOException {
        new RotateKeys().run(List.of(), terminal::add);
    }

    private static void insert(EntityManager entityManager, long id, Vault vault) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO adoption_set_aside (id, subject, password, changed_at) VALUES (?1, '', ?2, 0)")
                .setParameter(1, id)
                .setParameter(2, vault.seal(new SecretPlace(COLUMN, id), Secret.of("password of row " + id)))
                .executeUpdate();
    }

    private void alter(String sql) {
        try (var database = new TestDatabase(directory)) {
            database.doInTransaction(
                    entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
        }
    }

    private RotationState state() {
        try (var database = new TestDatabase(directory)) {
            return CommittedRotation.on(database, TestSettings.in(directory).make())
                    .state();
        }
    }

    private List<String> keysThatSealed() {
        return texts("SELECT DISTINCT hex(SUBSTR(password, 1, 5)) FROM adoption_set_aside");
    }

    private List<String> texts(String sql) {
        try (var database = new TestDatabase(directory)) {
            List<?> found = database.entityManager().createNativeQuery(sql).getResultList();
            return found.stream().map(String::valueOf).toList();
        }
    }

    private void assertThatAllOpenFrom(long first) {
        try (var database = new TestDatabase(directory)) {
            Vault vault = TestKeyring.vault(database, directory);
            assertThat(LongStream.rangeClosed(first, ROWS))
                    .allSatisfy(id -> assertThat(vault.open(new SecretPlace(COLUMN, id), sealed(database, id))
                                    .reveal())
                            .isEqualTo("password of row " + id));
        }
    }

    private static byte[] sealed(TestDatabase database, long id) {
        return (byte[]) database.entityManager()
                .createNativeQuery("SELECT password FROM adoption_set_aside WHERE id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }
}
