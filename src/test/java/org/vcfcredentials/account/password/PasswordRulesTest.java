package org.vcfcredentials.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"password", "PassWord", "password1", "iloveyou", "Password2026!", "!!sunshine1", "1qaz2wsx"})
    void whatIsTriedFirstIsRefused(String common) {
        assertThatExceptionOfType(WeakPasswordException.class)
                .isThrownBy(() -> PasswordRules.check("alice", Secret.of(common)))
                .withMessageContaining("most common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice2026", "ALICE-alice", "alice.alice", "1234alice"})
    void theUserNameWithALittleAddedIsRefused(String near) {
        assertThatExceptionOfType(WeakPasswordException.class)
                .isThrownBy(() -> PasswordRules.check("Alice", Secret.of(near)))
                .withMessageContaining("Without the user name");
    }

    @Test
    void theUserNameInsideOfSomethingLongIsNot() {
        PasswordRules.check("bob", Secret.of("bobsleigh in winter"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        PasswordRules.check("alice", Secret.of("\ud83d\udd11\ud83d\ude80".repeat(4)));
        PasswordRules.check("alice", Secret.of("ab".repeat(64)));

        assertThatExceptionOfType(WeakPasswordException.class)
                .isThrownBy(() -> PasswordRules.check("alice", Secret.of("ab".repeat(64) + "c")))
                .withMessageContaining("8 to 128");
    }

    @ParameterizedTest
    @CsvSource({
        "short, REFUSED",
        "letmein1, REFUSED",
        "kettle-7x, FAIR",
        "abababababababab, FAIR",
        "kettle-drum7, GOOD",
        "a kettle drum in march, STRONG"
    })
    void strengthIsLengthOfWhatIsNotEasilyGuessed(String password, PasswordStrength strength) {
        assertThat(PasswordStrength.of("alice", Secret.of(password))).isEqualTo(strength);
    }
}
