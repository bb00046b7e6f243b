package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.database.TestDatabase;

/** What holds of every sealed secret, whatever it is. */
class EnvelopeTest {
    private static final SecretPlace PLACE = new SecretPlace("credentials.password", 42);

    @TempDir
    private Path directory;

    private TestDatabase database;
    private Vault vault;

    @BeforeEach
    void openVault() {
        database = new TestDatabase(directory);
        vault = TestKeyring.vault(database, directory);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    static IntStream lengths() {
        return IntStream.concat(IntStream.of(0, 1, 15, 16, 17, 1 << 20), new Random(4).ints(20, 2, 10_000));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aSecretOfAnyLengthAndAnyCharactersComesBack(int length) {
        Secret secret = random(length);

        assertThat(vault.open(PLACE, vault.seal(PLACE, secret)).reveal()).isEqualTo(secret.reveal());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40})
    void everyFlippedBitIsRefused(int length) {
        byte[] sealed = vault.seal(PLACE, random(length));

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(altered);
        }
    }

    @Test
    void everyCutIsRefusedAndSoIsAnythingBehind() {
        byte[] sealed = vault.seal(PLACE, random(40));

        for (int length = 0; length < sealed.length; length++) {
            assertRefused(Arrays.copyOf(sealed, length));
        }
        assertRefused(Arrays.copyOf(sealed, sealed.length + 1));
    }

    private void assertRefused(byte[] altered) {
        assertThatExceptionOfType(VaultException.class).isThrownBy(() -> vault.open(PLACE, altered));
    }

    /** Of NUL, quotes, line breaks and every script, but no half characters. */
    private static Secret random(int length) {
        return Secret.of(new Random(length)
                .ints(0, Character.MAX_CODE_POINT + 1)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }
}
