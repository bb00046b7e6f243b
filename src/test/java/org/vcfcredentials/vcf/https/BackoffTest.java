package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

/** A source that is busy or ailing is asked again, when it wants to be, and as long as there is time. */
class BackoffTest {
    private static final String CREDENTIALS = "/v1/credentials";

    private final ReaderFixture vcf = new ReaderFixture(Blueprint.of("sfo"));

    @AfterEach
    void close() {
        vcf.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void whatPassesIsWaitedForLongerEachTimeAndNeverTheSameTime(int status) throws VcfException {
        vcf.manager().inject(Fault.status(status).on("GET", CREDENTIALS).times(3));

        assertThat(vcf.readManager().credentials()).hasSize(60);

        assertThat(vcf.waits).hasSize(3);
        for (int tries = 0; tries < 3; tries++) {
            assertThat(vcf.waits.get(tries))
                    .isBetween(Duration.ofMillis(500L << tries), Duration.ofMillis(1500L << tries));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 501})
    void whatDoesNotPassIsNotAskedAgain(int status) {
        vcf.manager().inject(Fault.status(status).on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure()).isNotNull();
        assertThat(vcf.manager().count("GET", CREDENTIALS)).isEqualTo(1);
        assertThat(vcf.waits).isEmpty();
    }

    @Test
    void itEndsAfterAFewTries() {
        vcf.manager().inject(Fault.status(503).on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(vcf.manager().count("GET", CREDENTIALS)).isEqualTo(4);
    }

    @Test
    void theSecondsThatASourceAsksForAreKept() throws VcfException {
        retryAfter("7");

        assertThat(vcf.readManager().credentials()).hasSize(60);
        assertThat(vcf.waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aDateThatASourceAsksForIsKept() throws VcfException {
        var moment = vcf.clock.instant().plusSeconds(30).atOffset(ZoneOffset.UTC);
        retryAfter(DateTimeFormatter.RFC_1123_DATE_TIME.format(moment));

        assertThat(vcf.readManager().credentials()).hasSize(60);
        assertThat(vcf.waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30)));
    }

    @Test
    void aDateThatHasPassedMeansAtOnce() throws VcfException {
        retryAfter("Wed, 21 Oct 2015 07:28:00 GMT");

        assertThat(vcf.readManager().credentials()).hasSize(60);
        assertThat(vcf.waits).containsExactly(Duration.ZERO);
    }

    @Test
    void whoAsksForMoreTimeThanThereIsIsNotWaitedFor() {
        retryAfter("3600");

        VcfException failure = vcf.managerFailure();

        assertThat(failure.reason()).isEqualTo(Reason.BUSY);
        assertThat(failure).hasMessageContaining("come back in 3600 seconds");
        assertThat(vcf.waits).isEmpty();
    }

    @Test
    void signingInIsTriedAgainWhenTheSourceIsBusyButNotWhenItRefuses() throws VcfException {
        vcf.manager().inject(Fault.status(503).on("POST", "/v1/tokens").times(1));

        assertThat(vcf.readManager().credentials()).hasSize(60);
        assertThat(vcf.manager().count("POST", "/v1/tokens")).isEqualTo(2);
    }

    @Test
    void aPasswordThatASourceFailedOverIsNotTriedAgain() {
        vcf.manager().inject(Fault.status(500).on("POST", "/v1/tokens"));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(vcf.manager().count("POST", "/v1/tokens")).isEqualTo(1);
    }

    @Test
    void aMissingScopeIsNamed() {
        vcf.manager().setScopes("DOMAIN_READ", "USER_READ");
        vcf.manager().inject(Fault.status(403).on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure())
                .hasMessageContaining(
                        "lacks the scope CREDENTIAL_READ and has DOMAIN_READ, USER_READ: give it the role ADMIN.");
    }

    private void retryAfter(String value) {
        byte[] body = "{\"message\": \"Too many requests.\"}".getBytes(StandardCharsets.UTF_8);
        vcf.manager()
                .inject(Fault.reply(429, Map.of("Retry-After", value), body)
                        .on("GET", CREDENTIALS)
                        .times(1));
    }
}
