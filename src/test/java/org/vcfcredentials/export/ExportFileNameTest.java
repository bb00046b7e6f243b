package org.vcfcredentials.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFileNameTest {
    private static final Instant TIME = Instant.parse("2026-11-22T09:08:07.654Z");

    @Test
    void theNameTellsEnvironmentAndTimeInUtc() {
        assertThat(ExportFileName.of("Lab-West_1.0", TIME, "csv"))
                .isEqualTo("Lab-West_1.0_credentials_20261122_090807.csv");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Lab West,Lab_West",
                "a/b\\c,a_b_c",
                "../../etc/passwd,_._.._etc_passwd",
                "a\"b:c*d?e<f>g|h,a_b_c_d_e_f_g_h",
                "Zürich 東京,Zürich_東京",
                ".hidden,_hidden",
                "-rf,_rf"
            })
    void unsafeCharactersBecomeUnderscores(String environment, String expected) {
        assertThat(ExportFileName.of(environment, TIME, "csv")).startsWith(expected + "_credentials_");
    }

    @Test
    void lineBreaksCannotReachAHeader() {
        assertThat(ExportFileName.of("a\r\nb", TIME, "csv")).startsWith("a__b_credentials_");
    }
}
