package org.vcfcredentials.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;

class PasswordHasherTest {
    private static final String SIXTEEN_ZEROS = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String HEX_32 = "0000000000000000000000000000000000000000000000000000000000000000";

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

    /** Made by hashlib of Python, in the format of Werkzeug. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pbkdf2:sha1:1000$pepperPEPPER$4a50785b84414ad35ff5bcf7bf6ece7837273188",
                "pbkdf2:sha256:1000$saltSALT01$79ac5720bdf2091a398cb6690d331ca79f4538d98ea154edfdaa1a7032e38dd3",
                "pbkdf2:sha512:1000$abc./XYZ$a45ca10369c9282648b277ec983deb10b691a483e0cee71c0df1c86fe84d152c12c9627b87473c0a99e503c4f921e4bd8b4cb6958b83971fee30709d687b2770",
                "scrypt:1024:8:2$saltSALT01$5808f60379051d0ae685f76199d0753f0a14bc9d3a2b768b0cace78185f3fbcd4738e5b18ceac59fd7233b2938afe077c7e718c2ce1a9c3f9e199fa367672887",
                "scrypt:32768:8:1$0123456789abcdef$5ec73ddc04f63d5c29f035516c3baecf677d3b36714f5eca9af338b7dc344a6d25305fe9e977e068ea5b59611cbf0a8b51cbbee872f0fb9ec068030984817be8"
            })
    void anAdoptedUsersHashIsVerifiedAndOutdated(String adopted) {
        assertThat(hasher.verify(Secret.of("p\u00e4ssword"), adopted)).isTrue();
        assertThat(hasher.verify(Secret.of("p\u00e4ssword "), adopted)).isFalse();
        assertThat(hasher.isOutdated(adopted)).isTrue();
    }

    @Test
    void theSaltOfAnAdoptedHashCounts() {
        String adopted =
                "pbkdf2:sha256:1000$saltSALT01$79ac5720bdf2091a398cb6690d331ca79f4538d98ea154edfdaa1a7032e38dd3";

        assertThat(hasher.verify(Secret.of("p\u00e4ssword"), adopted.replace("SALT01", "SALT02")))
                .isFalse();
    }

    @Test
    void whatPrintsAnAdoptedHashTellsNothingThatHelpsToGuess() {
        assertThat(
                        Pbkdf2Hash.parse(
                                "pbkdf2:sha256:1000$saltSALT01$79ac5720bdf2091a398cb6690d331ca79f4538d98ea154edfdaa1a7032e38dd3"))
                .hasToString("Optional[pbkdf2:sha256:1000]");
        assertThat(
                        ScryptHash.parse(
                                "scrypt:1024:8:2$saltSALT01$5808f60379051d0ae685f76199d0753f0a14bc9d3a2b768b0cace78185f3fbcd4738e5b18ceac59fd7233b2938afe077c7e718c2ce1a9c3f9e199fa367672887"))
                .hasToString("Optional[scrypt:1024:8:2]");
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
                "$argon2id$v=19$m=47104,t=1,p=1$" + SIXTEEN_ZEROS + "A$" + SIXTEEN_ZEROS + "A",
                "pbkdf2:sha256$salt$" + HEX_32,
                "pbkdf2:sha256:0$salt$" + HEX_32,
                "pbkdf2:sha256:2000001$salt$" + HEX_32,
                "pbkdf2:sha256:1000$$" + HEX_32,
                "pbkdf2:sha256:1000$salt$",
                "pbkdf2:sha256:1000$salt$" + HEX_32 + "00",
                "pbkdf2:md5:1000$salt$" + HEX_32,
                "sha256$salt$" + HEX_32,
                "scrypt:32768:8:1$salt$" + HEX_32,
                "scrypt:32767:8:1$salt$" + HEX_32 + HEX_32,
                "scrypt:131072:8:1$salt$" + HEX_32 + HEX_32,
                "scrypt:65536:1:1$salt$" + HEX_32 + HEX_32,
                "scrypt:1024:8:5$salt$" + HEX_32 + HEX_32
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
