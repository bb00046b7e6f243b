package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

class KeyRotationTest {
    private static final String COLUMN = "adoption_set_aside.password";
    private static final int ROWS = 1_000;

    @TempDir
    private Path directory;

    private TestDatabase database;
    private Keyring keyring;
    private SealedRows rows;

    @BeforeEach
    void sealSome() {
        database = new TestDatabase(directory);
        start();
        rows = CommittedRotation.rows(database);
        database.doInTransaction(entityManager ->
                LongStream.rangeClosed(1, ROWS).forEach(id -> insert(entityManager, id, seal(id, password(id)))));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void everyRowIsSealedByTheNewKeyAndOpensAsBefore() {
        KeyRotation rotation = rotation(new CommittedRotation.AtOnce());

        rotation.start();

        assertThat(rotation.state()).isEqualTo(new RotationState(false, 1, ROWS, 0, 0));
        assertThatAllOpen();
    }

    @Test
    void theNextStartRemovesTheFormerKeyThatNothingNeeds() {
        rotation(new CommittedRotation.AtOnce()).start();
        start();

        rotation(new CommittedRotation.AtOnce()).run();

        assertThat(keyring.keys().formerKeys()).isZero();
        start();
        assertThat(keyring.keys().formerKeys()).isZero();
        assertThatAllOpen();
    }

    @Test
    void whatIsKilledInTheMiddleGoesOnAtTheNextStartAndEveryRowOpensMeanwhile() {
        rotation(new Never()).start();
        var killed = new Resealing(keyring.keys(), rows, List.of(COLUMN));
        killed.next();
        killed.next();
        start();
        KeyRotation rotation = rotation(new CommittedRotation.AtOnce());
        assertThat(rotation.state().older()).isBetween(1L, ROWS - 1L);
        assertThatAllOpen();

        rotation.run();

        assertThat(rotation.state().older()).isZero();
        assertThatAllOpen();
    }

    @Test
    void killedBetweenTheNewKeyAndTheFirstRowItGoesOnToo() {
        rotation(new Never()).start();
        start();
        KeyRotation rotation = rotation(new CommittedRotation.AtOnce());

        rotation.run();

        assertThat(rotation.state()).isEqualTo(new RotationState(false, 1, ROWS, 0, 0));
    }

    @Test
    void whatIsWrittenMeanwhileIsNotLost() {
        keyring.renewDataKey();
        byte[] written = seal(7, "written by a sync");
        SealedRows interrupted = new SealedRows(database.entityManager()) {
            @Override
            public void replace(String column, Map<SealedRow, byte[]> anew) {
                store(7, written);
                rows.replace(column, anew);
            }
        };

        new Resealing(keyring.keys(), interrupted, List.of(COLUMN)).next();

        assertThat(open(7)).isEqualTo("written by a sync");
        assertThat(open(8)).isEqualTo(password(8));
    }

    @Test
    void whatWasSealedBeforeAndIsWrittenBehindTheRotationIsSealedAnewToo() {
        byte[] late = seal(1, "sealed before the rotation");
        keyring.renewDataKey();
        var behind = new SealedRows(database.entityManager()) {
            private boolean written;

            @Override
            public void replace(String column, Map<SealedRow, byte[]> anew) {
                rows.replace(column, anew);
                boolean last = anew.keySet().stream().anyMatch(row -> row.id() == ROWS);
                if (last && !written) {
                    written = true;
                    store(1, late);
                }
            }
        };
        var rotation = new KeyRotation(keyring, behind, List.of(COLUMN), new CommittedRotation.AtOnce());

        rotation.run();

        assertThat(rotation.state().older()).isZero();
        assertThat(open(1)).isEqualTo("sealed before the rotation");
    }

    @Test
    void rowsThatWereSwappedDoNotOpenAndAreReportedWhileTheRestIsSealedAnew() {
        byte[] first = sealed(1);
        store(1, sealed(2));
        store(2, first);
        KeyRotation rotation = rotation(new CommittedRotation.AtOnce());

        rotation.start();

        assertThat(rotation.state()).isEqualTo(new RotationState(false, 1, ROWS, 2, 2));
        assertThatExceptionOfType(VaultException.class).isThrownBy(() -> open(1));
        assertThat(open(3)).isEqualTo(password(3));
    }

    @Test
    void theKeyOfRowsThatDoNotOpenIsKeptSoThatTheyCanBePutBack() {
        byte[] first = sealed(1);
        byte[] second = sealed(2);
        store(1, second);
        rotation(new CommittedRotation.AtOnce()).start();
        start();
        rotation(new CommittedRotation.AtOnce()).run();

        store(1, first);

        assertThat(open(1)).isEqualTo(password(1));
    }

    @Test
    void aSecondRequestJoinsTheRotationUnderWay() {
        KeyRotation rotation = rotation(new Never());
        rotation.start();

        rotation.start();

        assertThat(rotation.state().running()).isTrue();
        assertThat(rotation.state().formerKeys()).isOne();
    }

    @Test
    void aStartWithoutFormerKeysHasNothingToDo() {
        KeyRotation rotation = rotation(new Never());

        assertThat(rotation.run()).isEqualTo("no former data keys");
        assertThat(rotation.state().running()).isFalse();
    }

    @Test
    void fingerprintsStayTheSame() {
        String before = new Vault(keyring).fingerprint(Secret.of("VMware1!"));

        rotation(new CommittedRotation.AtOnce()).start();

        assertThat(new Vault(keyring).fingerprint(Secret.of("VMware1!"))).isEqualTo(before);
    }

    @Test
    void allThatIsSealedIsKnownToTheRotation() {
        assertThat(SealedColumns.all()).containsExactlyInAnyOrderElementsOf(CommittedRotation.COLUMNS);
    }

    /** A process that is killed before its thread gets anywhere. */
    private static class Never extends RotationThread {
        @Override
        public void execute(Runnable task) {
            // killed
        }
    }

    private void start() {
        keyring = CommittedRotation.keyring(database, TestSettings.in(directory).make());
    }

    private KeyRotation rotation(RotationThread thread) {
        return new KeyRotation(keyring, rows, List.of(COLUMN), thread);
    }

    private static String password(long id) {
        return "password of row " + id;
    }

    private byte[] seal(long id, String password) {
        return new Vault(keyring).seal(new SecretPlace(COLUMN, id), Secret.of(password));
    }

    private String open(long id) {
        return new Vault(keyring).open(new SecretPlace(COLUMN, id), sealed(id)).reveal();
    }

    private void assertThatAllOpen() {
        assertThat(LongStream.rangeClosed(1, ROWS))
                .allSatisfy(id -> assertThat(open(id)).isEqualTo(password(id)));
    }

    private byte[] sealed(long id) {
        return (byte[]) database.entityManager()
                .createNativeQuery("SELECT password FROM adoption_set_aside WHERE id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    private void store(long id, byte[] sealed) {
        database.doInTransaction(entityManager -> entityManager
                .createNativeQuery("UPDATE adoption_set_aside SET password = ?1 WHERE id = ?2")
                .setParameter(1, sealed)
                .setParameter(2, id)
                .executeUpdate());
    }

    private static void insert(EntityManager entityManager, long id, byte[] sealed) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO adoption_set_aside (id, subject, password, changed_at) VALUES (?1, '', ?2, 0)")
                .setParameter(1, id)
                .setParameter(2, sealed)
                .executeUpdate();
    }
}
