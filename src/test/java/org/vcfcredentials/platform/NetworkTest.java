package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.20.255.255, true",
        "10.20.0.0/16, 10.21.0.0, false",
        "10.20.3.9/31, 10.20.3.8, true",
        "10.20.3.9/31, 10.20.3.10, false",
        "10.20.3.9, 10.20.3.9, true",
        "10.20.3.9, 10.20.3.8, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::/0, 2001:db8::1, true"
    })
    void anAddressIsInANetworkWhenItsFirstBitsAreTheSame(String network, String address, boolean inside)
            throws Exception {
        assertThat(Network.parse(network).orElseThrow().contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sddc",
                "sddc/24",
                "10.20.0.0/33",
                "10.20.0/16",
                "300.1.1.1",
                "2001:db8::/129",
                "10.20.0.0/",
                ":::"
            })
    void whatIsNoNetworkIsNotRead(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void anIpv4AddressWrittenAsIpv6IsTheSameNetwork() throws Exception {
        assertThat(Network.parse("::ffff:10.20.3.9").orElseThrow().contains(InetAddress.getByName("10.20.3.9")))
                .isTrue();
    }
}
