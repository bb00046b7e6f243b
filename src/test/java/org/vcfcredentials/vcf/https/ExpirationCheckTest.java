package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

class ExpirationCheckTest {
    private static final String EXPIRATIONS = "/v1/credentials/expirations";

    private final ReaderFixture vcf = new ReaderFixture(Blueprint.of("sfo"));

    @AfterEach
    void close() {
        vcf.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneTypeAfterTheOtherIsCheckedWhetherAnsweredAtOnceOrLater(boolean atOnce) throws VcfException {
        vcf.manager().checkExpirationsAtOnce(atOnce);

        ExpiryReading reading = check("ESXI", "VCENTER");

        long known = vcf.manager().credentials().stream()
                .filter(credential -> List.of("ESXI", "VCENTER").contains(credential.resourceType()))
                .count();
        assertThat(reading.byVcfId()).hasSize((int) known);
        assertThat(reading.gaps()).isEmpty();
        assertThat(vcf.manager().count("POST", EXPIRATIONS)).isEqualTo(2);
        assertThat(vcf.waits).hasSize(atOnce ? 0 : 2);
        assertThat(vcf.manager().openSessions()).isZero();
    }

    @Test
    void aSourceThatIsBusyIsAskedAgain() throws VcfException {
        vcf.manager().inject(Fault.status(429).on("POST", EXPIRATIONS).times(2));

        assertThat(check("ESXI").byVcfId()).isNotEmpty();
        assertThat(vcf.manager().count("POST", EXPIRATIONS)).isEqualTo(3);
    }

    @Test
    void aTypeThatCannotBeCheckedIsSaidAndTheOthersAreChecked() throws VcfException {
        vcf.manager().inject(Fault.html().on("POST", EXPIRATIONS).times(1));

        ExpiryReading reading = check("BACKUP", "ESXI");

        assertThat(reading.byVcfId()).isNotEmpty();
        assertThat(reading.gaps()).singleElement().asString().startsWith("BACKUP could not be checked:");
    }

    @Test
    void aTypeThatTheReleaseDoesNotCheckIsNoGap() throws VcfException {
        vcf.manager().inject(Fault.status(400).on("POST", EXPIRATIONS).times(1));

        assertThat(check("BACKUP", "ESXI").gaps()).isEmpty();
    }

    @Test
    void whenNothingCouldBeCheckedTheReasonIsTheFirst() {
        vcf.manager().inject(Fault.status(403).on("POST", EXPIRATIONS));

        assertThat(failure("ESXI", "VCENTER").reason()).isEqualTo(Reason.NO_PERMISSION);
    }

    @Test
    void aCheckThatNeverEndsEndsWithItsDeadline() {
        vcf.deadline(Duration.ofMillis(100));
        byte[] underWay = "{\"id\": \"x\", \"status\": \"IN_PROGRESS\"}".getBytes(StandardCharsets.UTF_8);
        vcf.manager().inject(Fault.reply(202, Map.of(), underWay).on("POST", EXPIRATIONS));
        vcf.manager().inject(Fault.reply(200, Map.of(), underWay).on("GET", EXPIRATIONS));

        assertThat(failure("ESXI").reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void aCheckThatFailedSaysWhyOfEachCredential() throws VcfException {
        byte[] failed = """
                {"status": "COMPLETED_WITH_FAILURE", "elements": [{"id": "c-1", "expiry": {"connectivityStatus": "ERROR"},
                 "errors": [{"message": "No route.", "remediationMessage": "Check it.", "referenceToken": "R1"}]}]}""".getBytes(StandardCharsets.UTF_8);
        vcf.manager().inject(Fault.reply(200, Map.of(), failed).on("POST", EXPIRATIONS));

        assertThat(check("ESXI").byVcfId().get("c-1").connectivityError())
                .isEqualTo("No route. Check it. Reference token: R1");
    }

    private ExpiryReading check(String... types) throws VcfException {
        return vcf.reader().checkExpirations(vcf.managerEndpoint(), List.of(types));
    }

    private VcfException failure(String... types) {
        return catchThrowableOfType(VcfException.class, () -> check(types));
    }
}
