package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "sddc.sfo.rainpole.io,https://sddc.sfo.rainpole.io:443/v1/tokens",
        "sddc:8443,https://sddc:8443/v1/tokens",
        "10.0.0.4,https://10.0.0.4:443/v1/tokens",
        "10.0.0.4:65535,https://10.0.0.4:65535/v1/tokens",
        "2001:db8::4,https://[2001:db8::4]:443/v1/tokens",
        "[2001:db8::4]:444,https://[2001:db8::4]:444/v1/tokens"
    })
    void namesAndAddressesBecomeAddressesOfRequests(String host, String expected) {
        assertThat(Target.parse(host).orElseThrow().uri("/v1/tokens")).hasToString(expected);
    }

    @Test
    void aNameThatNoRequestCanBeSentToIsNoTarget() {
        assertThat(Target.parse("sddc_manager.example")).isEmpty();
    }

    @Test
    void anyAddressOfAPrivateNetworkIsFine() throws Exception {
        assertThat(new Target("10.0.0.4", 443).leadsInside()).isFalse();
        assertThat(new Target("fd00::4", 443).leadsInside()).isFalse();
    }
}
