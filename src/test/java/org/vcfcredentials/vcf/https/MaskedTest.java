package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The password 'hunter2' is too short. | The password ••• is too short.",
                "Invalid value for password: hunter2 | Invalid value for password: •••",
                "{\"password\": \"two words\", \"username\": \"root\"} | {\"password\": •••, \"username\": \"root\"}",
                "Could not set VMware1!VMware1! for root. | Could not set ••• for root.",
            })
    void whatAnApplianceQuotesOfAPasswordIsNotRepeated(String said, String shown) {
        assertThat(Masked.secretsIn(said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The password is wrong.",
                "administrator@vsphere.local may not read credentials of esx-1.vrack.vsphere.local:443.",
                "Task 0f3c9a52-17d1-4e4e-a2c5-0a1b2c3d4e5f failed, see https://sddc-1.lab/ui/tasks.",
            })
    void whatIsNoPasswordStays(String said) {
        assertThat(Masked.secretsIn(said)).isEqualTo(said);
    }
}
