package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

class FriendlyErrorsTest {
    private static final String CREDENTIALS = "/v1/credentials";

    private final ReaderFixture vcf = new ReaderFixture(Blueprint.of("sfo"));

    @AfterEach
    void close() {
        vcf.close();
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNeverAgain() {
        vcf.manager().changePassword("another one");
        VcfEndpoint wrong = with(vcf.managerEndpoint(), Secret.of("wrong-Pa55word"));

        VcfException failure = vcf.failure(wrong);

        assertThat(failure.reason()).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(failure)
                .hasMessageContaining("The user name or the password is wrong.")
                .hasMessageContaining("Reference token: SIM401")
                .hasMessageNotContaining("wrong-Pa55word");
        assertThat(vcf.manager().failedSignIns()).isEqualTo(1);
    }

    @Test
    void aPasswordChangedInTheMiddleOfAReadingIsNotTriedTwice() {
        VcfEndpoint endpoint = vcf.managerEndpoint();
        vcf.manager().inject(Fault.status(401).on("GET", CREDENTIALS));
        vcf.manager().inject(Fault.status(401).on("POST", "/v1/tokens").after(1));

        assertThat(vcf.failure(endpoint).reason()).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(vcf.manager().count("POST", "/v1/tokens")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"403,NO_PERMISSION", "404,NO_SUCH_API", "500,HTTP_STATUS", "429,BUSY", "400,REQUEST_REFUSED"})
    void aStatusIsExplainedInTheVendorsWords(int status, Reason reason) {
        vcf.manager().inject(Fault.status(status).on("GET", CREDENTIALS));

        VcfException failure = vcf.managerFailure();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure)
                .hasMessageStartingWith("SDDC Manager at 127.0.0.1:")
                .hasMessageContaining(String.valueOf(status))
                .hasMessageContaining("The simulator was told to fail. See the logs of the appliance.")
                .hasMessageContaining("SIM" + status);
    }

    @Test
    void aRedirectIsNotFollowed() {
        vcf.manager().inject(Fault.redirect().on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(vcf.managerFailure()).hasMessageContaining("not followed");
    }

    @Test
    void aWebPageIsNotTakenForAnAnswerAndNotShown() {
        vcf.manager().inject(Fault.html());

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
        assertThat(vcf.managerFailure()).hasMessageNotContaining("It works!");
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        vcf.manager().inject(Fault.truncated().on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAnAnswerFails() {
        vcf.manager().inject(Fault.aborted().on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
    }

    @Test
    void anAnswerThatIsNotUtf8IsRefusedBecauseItWouldSpoilPasswords() {
        vcf.manager().setPassword(vcf.manager().credentials().get(0).id(), "Zoë schläft");
        vcf.manager().inject(Fault.latin1().on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        vcf.manager().inject(Fault.endless().on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aHostThatHangsEndsWithTheDeadline() {
        vcf.deadline(Duration.ofSeconds(1));
        vcf.manager().inject(Fault.hang().on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(vcf.managerFailure()).hasMessageContaining("within 1 seconds");
    }

    @Test
    void aHostThatDripsEndsWithTheDeadline() {
        vcf.deadline(Duration.ofSeconds(1));
        vcf.manager().inject(Fault.drip().on("GET", CREDENTIALS));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void theDeadlineIsForAllRequestsTogether() {
        vcf.deadline(Duration.ofSeconds(1));
        vcf.manager().inject(Fault.drip().on("POST", "/v1/tokens"));

        assertThat(vcf.managerFailure().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(vcf.manager().count("GET", CREDENTIALS)).isZero();
    }

    @Test
    void aCertificateThatIsNotTrustedIsSaidToBeThat() {
        HttpsVcfReader strict = new HttpsVcfReader(
                ReaderFixture.settings(Duration.ofSeconds(60), true),
                ServerChecks.ofTheJvm(),
                Backoff.by(Clock.systemUTC()));

        VcfException failure = catchThrowableOfType(
                VcfException.class, () -> strict.read(vcf.managerEndpoint(), ReaderFixture.SILENT));
        strict.close();

        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_NOT_TRUSTED);
        assertThat(failure).hasMessageContaining("not signed by an authority we know");
        assertThat(vcf.manager().requests()).isEmpty();
    }

    @Test
    void aCertificateForAnotherHostIsSaidToBeThat() {
        String sameAddressOtherName = "localhost:" + vcf.manager().port();

        VcfException failure = vcf.failure(at(vcf.managerEndpoint(), sameAddressOtherName));

        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_NOT_TRUSTED);
        assertThat(failure).hasMessageContaining("it is for another host");
    }

    @Test
    void aNameThatDoesNotExistIsSaidToBeThat() {
        assertThat(vcf.failure(at(vcf.managerEndpoint(), "sddc.invalid")).reason())
                .isEqualTo(Reason.HOST_NOT_FOUND);
    }

    @Test
    void withoutVerificationAnyCertificateWillDo() {
        HttpsVcfReader strict = new HttpsVcfReader(
                ReaderFixture.settings(Duration.ofSeconds(60), true),
                ServerChecks.ofTheJvm(),
                Backoff.by(Clock.systemUTC()));
        VcfEndpoint endpoint = vcf.managerEndpoint();
        VcfEndpoint unverified = new VcfEndpoint(
                endpoint.source(), endpoint.host(), endpoint.username(), endpoint.password(), Trust.NONE);

        assertThatCode(() -> strict.test(unverified)).doesNotThrowAnyException();
        strict.close();
    }

    @Test
    void aPortWhereNothingListensRefuses() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(vcf.failure(at(vcf.managerEndpoint(), "127.0.0.1:" + free)).reason())
                .isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]:443",
                "::1",
                "0.0.0.0",
                "2130706433",
                "127.1",
                "169.254.169.254",
                "fe80::1",
                "224.0.0.1",
                "::ffff:127.0.0.1",
                "[::ffff:7f00:1]",
                "::"
            })
    void addressesOfThisMachineAndItsLinkAreNotConnectedTo(String host) {
        HttpsVcfReader guarded = new HttpsVcfReader(
                ReaderFixture.settings(Duration.ofSeconds(60), false),
                ServerChecks.ofTheJvm(),
                Backoff.by(Clock.systemUTC()));

        VcfException failure =
                catchThrowableOfType(VcfException.class, () -> guarded.test(at(vcf.managerEndpoint(), host)));
        guarded.close();

        assertThat(failure.reason()).isEqualTo(Reason.TARGET_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host/path",
                "host?x",
                "user@host",
                "host:0",
                "host:65536",
                "host:22:33x",
                "a b",
                "a\r\nb",
                "https://host",
                "-host",
                "[::1",
                "hö.example",
                "host:"
            })
    void whatIsNotAHostIsNotConnectedTo(String host) {
        assertThat(vcf.failure(at(vcf.managerEndpoint(), host)).reason()).isEqualTo(Reason.TARGET_NOT_ALLOWED);
    }

    @Test
    void anInterruptedReadingIsCancelledAndStaysInterrupted() throws InterruptedException {
        vcf.manager().inject(Fault.hang().on("GET", CREDENTIALS));
        AtomicReference<VcfException> failure = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread reading = new Thread(() -> {
            failure.set(vcf.managerFailure());
            interrupted.set(Thread.currentThread().isInterrupted());
        });

        reading.start();
        reading.interrupt();
        reading.join();

        assertThat(failure.get().reason()).isEqualTo(Reason.CANCELLED);
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void testingSignsInAsksForLittleAndSignsOut() throws VcfException {
        vcf.reader().test(vcf.managerEndpoint());
        vcf.reader().test(vcf.installerEndpoint());

        assertThat(vcf.manager().requests())
                .extracting(request -> request.method() + " " + request.path() + " " + request.query())
                .containsExactly(
                        "POST /v1/tokens ",
                        "GET /v1/credentials pageNumber=0&pageSize=1",
                        "GET /v1/sddc-managers ",
                        "DELETE /v1/tokens/refresh-token ");
        assertThat(vcf.installer().openSessions()).isZero();
    }

    @Test
    void anAnswerThatEchoesThePasswordDoesNotShowIt() {
        vcf.manager().refuseSignIn("No access with " + vcf.manager().password() + ".");

        assertThat(vcf.managerFailure())
                .hasMessageContaining("No access with REDACTED.")
                .hasMessageNotContaining(vcf.manager().password());
    }

    @Test
    void theReaderSurvivesAFailureOfOneHost() throws VcfException {
        vcf.installer().inject(Fault.aborted());
        assertThat(vcf.installerFailure()).isNotNull();
        vcf.installer().calm();

        assertThat(vcf.readInstaller().credentials()).isNotEmpty();
    }

    private static VcfEndpoint at(VcfEndpoint like, String host) {
        return new VcfEndpoint(Source.SDDC_MANAGER, host, like.username(), like.password(), Trust.PUBLIC);
    }

    private static VcfEndpoint with(VcfEndpoint like, Secret password) {
        return new VcfEndpoint(like.source(), like.host(), like.username(), password, Trust.PUBLIC);
    }
}
