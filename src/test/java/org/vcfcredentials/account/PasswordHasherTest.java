package org.vcfcredentials.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;

class PasswordHasherTest {
    private static final String SIXTEEN_ZEROS = "AAAAAAAAAAAAAAAAAAAAAA";

    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void onlyTheRightPasswordIsVerified() {
        String stored = hasher.hash(Secret.of("correct horse"));

        assertThat(hasher.verify(Secret.of("correct horse"), stored)).isTrue();
        assertThat(hasher.verify(Secret.of("correct horse "), stored)).isFalse();
        assertThat(hasher.verify(Secret.of(""), stored)).isFalse();
    }

    @Test
    void aHashIsArgon2idWithAtLeast46MebibytesAndASaltOfItsOwn() {
        String stored = hasher.hash(Secret.of("correct horse"));

        assertThat(stored)
                .startsWith("$argon2id$v=19$m=47104,t=1,p=1$")
                .isNotEqualTo(hasher.hash(Secret.of("correct horse")));
        assertThat(hasher.isOutdated(stored)).isFalse();
    }

    @Test
    void theReferenceImplementationsHashIsVerified() {
        // argon2 -id -v 13 -t 2 -m 16 -p 1 of the reference implementation's test suite: "password" with "somesalt"
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hasher.verify(Secret.of("password"), reference)).isTrue();
        assertThat(hasher.isOutdated(reference)).isTrue();
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassword() {
        String stored = hasher.hash(Secret.of("caf\u00e9 am See"));

        assertThat(hasher.verify(Secret.of("cafe\u0301 am See"), stored)).isTrue();
    }

    @Test
    void longPasswordsAreNotCut() {
        String stored = hasher.hash(Secret.of("x".repeat(127) + "y"));

        assertThat(hasher.verify(Secret.of("x".repeat(127) + "z"), stored)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "$argon2i$v=19$m=47104,t=1,p=1$" + SIXTEEN_ZEROS + "$" + SIXTEEN_ZEROS,
                "$argon2id$v=19$m=999999,t=1,p=1$" + SIXTEEN_ZEROS + "$" + SIXTEEN_ZEROS,
                "$argon2id$v=19$m=47104,t=99,p=1$" + SIXTEEN_ZEROS + "$" + SIXTEEN_ZEROS,
                "$argon2id$v=19$m=47104,t=1,p=0$" + SIXTEEN_ZEROS + "$" + SIXTEEN_ZEROS,
                "$argon2id$v=19$m=47104,t=1,p=1$" + SIXTEEN_ZEROS + "A$" + SIXTEEN_ZEROS + "A"
            })
    void textThatIsNoAffordableHashNeverVerifies(String stored) {
        assertThat(hasher.verify(Secret.of(""), stored)).isFalse();
        assertThat(hasher.isOutdated(stored)).isTrue();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(hasher.verifyNobody(Secret.of(""))).isFalse();
    }

    @Test
    void hashesAtOnceTakeAtMostAQuarterOfTheMemoryWhereThereIsEnough() {
        assertThat(PasswordHasher.slots(512L << 20)).isEqualTo(2);
        assertThat(PasswordHasher.slots(600L << 20)).isEqualTo(3);
        assertThat(PasswordHasher.slots(8L << 30)).isEqualTo(4);
    }
}
