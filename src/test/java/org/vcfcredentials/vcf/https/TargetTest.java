package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "sddc.sfo.rainpole.io,sddc.sfo.rainpole.io,443,sddc.sfo.rainpole.io",
        "sddc.sfo.rainpole.io.,sddc.sfo.rainpole.io,443,sddc.sfo.rainpole.io",
        "sddc:8443,sddc,8443,sddc:8443",
        "10.0.0.4,10.0.0.4,443,10.0.0.4",
        "10.0.0.4:65535,10.0.0.4,65535,10.0.0.4:65535",
        "2001:db8::4,2001:db8::4,443,[2001:db8::4]",
        "[2001:db8::4]:444,2001:db8::4,444,[2001:db8::4]:444"
    })
    void aHostIsReadAndWrittenTheWayRequestsNameIt(String text, String host, int port, String authority) {
        assertThat(Target.parse(text)).contains(new Target(host, port));
        assertThat(new Target(host, port).authority()).isEqualTo(authority);
    }

    @Test
    void whatNoRequestCanBeSentToIsNoTarget() {
        assertThat(Target.parse("sddc_manager.example")).isEmpty();
        assertThat(Target.parse("sddc:0")).isEmpty();
        assertThat(Target.parse("sddc:65536")).isEmpty();
        assertThat(Target.parse("user@sddc")).isEmpty();
        assertThat(Target.parse("https://sddc/")).isEmpty();
    }
}
