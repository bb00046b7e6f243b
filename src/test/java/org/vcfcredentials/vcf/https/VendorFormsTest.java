package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;

class VendorFormsTest {
    private static final Secret NONE = Secret.of("");

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T08:15:00Z", "2026-03-02T08:15:00.000+0000", "2026-03-02T10:15:00+02:00"})
    void timesAreReadInEveryFormTheVendorUses(String text) {
        assertThat(Timestamps.instant(text)).contains(Instant.parse("2026-03-02T08:15:00Z"));
    }

    @Test
    void aTimeIsReadToTheMillisecond() {
        assertThat(Timestamps.instant("2026-03-02T08:15:00.123Z")).contains(Instant.parse("2026-03-02T08:15:00.123Z"));
        assertThat(Timestamps.instant("2026-03-02T08:15:00.123456Z"))
                .contains(Instant.parse("2026-03-02T08:15:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-02",
                "2026-03-02T08:15:00",
                "2026-02-30T08:15:00Z",
                "2026-13-02T08:15:00Z",
                "2026-03-02T25:15:00.000Z",
                "2026-03-02T08:15:6\u0660Z",
                "2026-03-+2T08:15:00Z",
                "1969-12-31T23:59:59Z"
            })
    void aTimeInAnyOtherFormIsNoTime(String text) {
        assertThat(Timestamps.instant(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "********", "xxxxxxxx", "XX"})
    void aMaskIsNoPassword(String text) {
        assertThat(Masked.unmasked(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "***x", "xx*", "xerxes", "pass****"})
    void whatOnlyLooksLikeAMaskIsAPassword(String text) {
        assertThat(Masked.unmasked(text)).contains(Secret.of(text));
    }

    @Test
    void aVendorErrorIsOneLineOfLimitedLength() {
        String message = "first\\nsecond " + "long ".repeat(100);

        String sentence =
                VendorError.of(answer("{\"message\":\"" + message + "\"}")).sentence(NONE);

        assertThat(sentence)
                .startsWith(" It says: first second long")
                .endsWith("…")
                .hasSizeLessThan(220);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{\"message\":{}}", "{}", "{\"message\":null}"})
    void anErrorInAnotherFormSaysNothing(String body) {
        assertThat(VendorError.of(answer(body)).sentence(NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":1", "[1]", "{\"a\":01}", "", "null"})
    void whatIsNotAValidJsonObjectIsUnreadableAndNotQuoted(String body) {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> answer(body).json())
                .withNoCause()
                .withMessageStartingWith("did not answer with whole, valid JSON");
    }

    @Test
    void aNestedAnswerWithoutEndIsUnreadable() {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> answer("{\"a\":" + "[".repeat(100_000)).json());
    }

    private static Answer answer(String body) {
        return new Answer(500, body.getBytes(StandardCharsets.UTF_8), "");
    }
}
