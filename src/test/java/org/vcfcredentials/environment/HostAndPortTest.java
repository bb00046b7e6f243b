package org.vcfcredentials.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostAndPortTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sddc-manager",
                "sddc-manager.lab.example",
                "SDDC-Manager.Lab.Example",
                "1st.lab.example",
                "192.0.2.10",
                "2001:db8::1",
                "::1",
                "[2001:db8::1]",
                "::ffff:192.0.2.1"
            })
    void namesAndAddressesAreHosts(String text) {
        assertThat(HostAndPort.parse(text)).get().extracting(HostAndPort::port).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sddc-manager.lab.example:8443", "192.0.2.10:8443", "[2001:db8::1]:8443"})
    void aPortMayFollow(String text) {
        assertThat(HostAndPort.parse(text)).get().extracting(HostAndPort::port).isEqualTo(8443);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://sddc-manager",
                "sddc manager",
                "-manager",
                "manager-",
                "manager..lab",
                ".manager",
                "manager.",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4.",
                "manager:",
                "manager:0",
                "manager:65536",
                "manager:123456",
                "[manager]:443",
                "[2001:db8::1",
                "2001:db8::1::2",
                "2001:db8:::1",
                "fe80::1%eth0",
                "user@manager",
                "manager/path",
                "mänager"
            })
    void anythingElseIsNone(String text) {
        assertThat(HostAndPort.parse(text)).isEmpty();
    }

    @Test
    void aNameMayHave255CharactersButNotMore() {
        String label = "a".repeat(63);
        String longest = String.join(".", label, label, label, "a".repeat(63));

        assertThat(longest).hasSize(255);
        assertThat(HostAndPort.parse(longest)).isPresent();
        assertThat(HostAndPort.parse("b" + longest)).isEmpty();
        assertThat(HostAndPort.parse("a".repeat(64))).isEmpty();
    }

    @Test
    void theHostIsToldInLowerCaseWithoutBrackets() {
        assertThat(HostAndPort.parse("[2001:DB8::1]:443")).contains(new HostAndPort("2001:db8::1", 443));
    }
}
