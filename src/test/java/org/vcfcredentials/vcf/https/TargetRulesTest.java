package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Network;

class TargetRulesTest {
    private final TargetRules guarded = new TargetRules(false, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1",
                "2130706433",
                "127.1"
            })
    void thisMachineAndItsLinkAreRefusedInEveryWayToWriteThem(String address) throws Exception {
        assertThat(guarded.leadsInside(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void everyAddressOfThisMachineIsRefused() throws Exception {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            assertThat(each.inetAddresses().toList()).allMatch(guarded::leadsInside);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.255.255.4", "192.0.2.4", "fd00::4", "64:ff9b::a00:4", "2002:c000:204::1"})
    void anyAddressOfAnotherMachineIsFine(String address) throws Exception {
        assertThat(guarded.leadsInside(InetAddress.getByName(address))).isFalse();
        assertThat(guarded.leadsAstray(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void onlyTheAllowedNetworksAreConnectedToWhenThereAreSome() throws Exception {
        TargetRules rules = new TargetRules(
                false,
                List.of(
                        Network.parse("10.20.0.0/16").orElseThrow(),
                        Network.parse("2001:db8::/32").orElseThrow()));

        assertThat(rules.leadsAstray(InetAddress.getByName("10.20.255.1"))).isFalse();
        assertThat(rules.leadsAstray(InetAddress.getByName("2001:db8:1::1"))).isFalse();
        assertThat(rules.leadsAstray(InetAddress.getByName("10.21.0.1"))).isTrue();
        assertThat(rules.leadsAstray(InetAddress.getByName("2001:db9::1"))).isTrue();
    }

    @Test
    void anAllowedNetworkDoesNotOpenThisMachine() throws Exception {
        TargetRules rules =
                new TargetRules(false, List.of(Network.parse("0.0.0.0/0").orElseThrow()));

        assertThat(rules.leadsInside(InetAddress.getLoopbackAddress())).isTrue();
    }
}
