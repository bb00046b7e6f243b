package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void itNeverPrintsItself() {
        Secret secret = Secret.of("CANARY");

        assertThat("" + secret + Optional.of(secret) + List.of(secret))
                .doesNotContain("CANARY")
                .contains("REDACTED");
    }

    @Test
    void itKeepsEveryCharacter() {
        String text = " 'single' \"double\" \\ < & ü 密 \u0000 ";

        assertThat(Secret.of(text).reveal()).isEqualTo(text);
    }

    @Test
    void equalTextsAreEqualSecrets() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    }
}
