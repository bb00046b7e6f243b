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
        assertThat(ExportFileName.of("Lab-West_1.0", ExportFormat.CSV, TIME))
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
        assertThat(ExportFileName.of(environment, ExportFormat.CSV, TIME)).startsWith(expected + "_credentials_");
    }

    @Test
    void theFilesOfOtherProductsAreToldByTheirNames() {
        assertThat(ExportFileName.of("Lab", ExportFormat.EXCEL, TIME))
                .isEqualTo("Lab_credentials_20261122_090807.xlsx");
        assertThat(ExportFileName.of("Lab", ExportFormat.KEEPASS, TIME))
                .isEqualTo("Lab_credentials_20261122_090807.kdbx");
        assertThat(ExportFileName.of("Lab", ExportFormat.BITWARDEN, TIME))
                .isEqualTo("Lab_bitwarden_20261122_090807.csv");
    }

    @Test
    void lineBreaksCannotReachAHeader() {
        assertThat(ExportFileName.of("a\r\nb", ExportFormat.CSV, TIME)).startsWith("a__b_credentials_");
    }
}
