package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.database.TestDatabase;

class VaultTest {
    private static final SecretPlace PLACE = new SecretPlace("credentials.password", 7);

    @TempDir
    static Path directory;

    private static Vault vault;

    @BeforeAll
    static void openVault() {
        try (var database = new TestDatabase(directory)) {
            vault = TestKeyring.vault(database, directory);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "VMware1!", "it's \"quoted\" \\ <b>&amp;", "пароль 密码 🔑", "line\nbreak\ttab\u0000"})
    void whatIsSealedOpensExactly(String text) {
        assertThat(vault.open(PLACE, vault.seal(PLACE, Secret.of(text)))).isEqualTo(Secret.of(text));
    }

    @Test
    void sealingTwiceShowsNoEquality() {
        Secret secret = Secret.of("VMware1!");

        assertThat(vault.seal(PLACE, secret)).isNotEqualTo(vault.seal(PLACE, secret));
    }

    @Test
    void theSealedFormHoldsNothingReadable() {
        byte[] sealed = vault.seal(PLACE, Secret.of("CANARY-in-the-coal-mine"));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY", "credentials");
    }

    @Test
    void aSecretMovedToAnotherRowOrColumnDoesNotOpen() {
        byte[] sealed = vault.seal(PLACE, Secret.of("VMware1!"));

        assertDoesNotOpen(new SecretPlace("credentials.password", 8), sealed);
        assertDoesNotOpen(new SecretPlace("password_history.password", 7), sealed);
    }

    /** Names and numbers of few different characters, so that many would be the same once they are put together carelessly. */
    @RepeatedTest(20)
    void noPlaceOpensWhatWasSealedForAnother(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        List<SecretPlace> places = Stream.generate(() -> place(random))
                .limit(40)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
        for (SecretPlace sealedFor : places) {
            byte[] sealed = vault.seal(sealedFor, Secret.of("VMware1!"));
            assertThat(places.stream().filter(place -> opens(place, sealed))).containsExactly(sealedFor);
        }
    }

    private static SecretPlace place(Random random) {
        String column = random.ints(random.nextInt(4), 0, 5)
                .mapToObj(index -> List.of("a", ".", "|", "1", "-").get(index))
                .collect(Collectors.joining());
        return new SecretPlace(column, random.nextLong(-12, 112));
    }

    private static boolean opens(SecretPlace place, byte[] sealed) {
        try {
            vault.open(place, sealed);
            return true;
        } catch (UnreadableSecretException refused) {
            return false;
        }
    }

    @Test
    void anAlteredSecretDoesNotOpen() {
        byte[] sealed = vault.seal(PLACE, Secret.of("VMware1!"));
        sealed[sealed.length - 1] ^= 1;

        assertDoesNotOpen(PLACE, sealed);
        assertDoesNotOpen(PLACE, new byte[0]);
    }

    @Test
    void equalSecretsAndOnlyTheseHaveEqualFingerprints() {
        String fingerprint = vault.fingerprint(Secret.of("VMware1!"));

        assertThat(fingerprint).matches("[0-9a-f]{64}").isEqualTo(vault.fingerprint(Secret.of("VMware1!")));
        assertThat(vault.fingerprint(Secret.of("VMware1"))).isNotEqualTo(fingerprint);
    }

    @Test
    void manyThreadsMaySealAtOnce() {
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(row -> {
                    var place = new SecretPlace("credentials.password", row);
                    return vault.open(place, vault.seal(place, Secret.of("secret " + row)))
                            .equals(Secret.of("secret " + row));
                }))
                .doesNotContain(false);
    }

    private static void assertDoesNotOpen(SecretPlace place, byte[] sealed) {
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> vault.open(place, sealed))
                .withMessageContaining(place.column())
                .withMessageNotContaining("VMware1!");
    }
}
