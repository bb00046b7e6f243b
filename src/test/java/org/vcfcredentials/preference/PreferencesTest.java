package org.vcfcredentials.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.FixedUser;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.database.TestDatabase;

class PreferencesTest {
    private static final long ALICE = 1;
    private static final long BOB = 2;

    @TempDir
    private Path directory;

    private TestDatabase database;
    private EntityManager entityManager;

    @BeforeEach
    void addUsers() {
        database = new TestDatabase(directory);
        entityManager = database.entityManager();
        entityManager.getTransaction().begin();
        for (long id : new long[] {ALICE, BOB}) {
            entityManager
                    .createNativeQuery("INSERT INTO users VALUES (?1, ?2, 'hash', 'readonly', FALSE, 'stamp', 0, 0)")
                    .setParameter(1, id)
                    .setParameter(2, "user" + id)
                    .executeUpdate();
        }
    }

    @AfterEach
    void close() {
        entityManager.getTransaction().rollback();
        entityManager.close();
        database.close();
    }

    @Test
    void withoutAChoiceThereIsNone() {
        assertThat(of(ALICE).find(Preference.CREDENTIAL_COLUMNS)).isEmpty();
    }

    @Test
    void theLatestChoiceCountsAndIsOnesOwn() {
        of(ALICE).keep(Preference.CREDENTIAL_COLUMNS, "first");
        of(ALICE).keep(Preference.CREDENTIAL_COLUMNS, "second");
        of(BOB).keep(Preference.CREDENTIAL_COLUMNS, "another's");

        assertThat(of(ALICE).find(Preference.CREDENTIAL_COLUMNS)).hasValue("second");
        of(BOB).forget(Preference.CREDENTIAL_COLUMNS);
        assertThat(of(BOB).find(Preference.CREDENTIAL_COLUMNS)).isEmpty();
        assertThat(of(ALICE).find(Preference.CREDENTIAL_COLUMNS)).isPresent();
    }

    @Test
    void choicesEndWithTheirUser() {
        of(ALICE).keep(Preference.CREDENTIAL_COLUMNS, "first");

        entityManager.createNativeQuery("DELETE FROM users WHERE id = 1").executeUpdate();

        assertThat(entityManager
                        .createNativeQuery("SELECT COUNT(*) FROM user_preferences")
                        .getSingleResult()
                        .toString())
                .isEqualTo("0");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> of(ALICE).keep(Preference.CREDENTIAL_COLUMNS, "x".repeat(1_001)));
    }

    private Preferences of(long userId) {
        return new Preferences(entityManager, new FixedUser() {
            @Override
            public long id() {
                return userId;
            }
        });
    }
}
