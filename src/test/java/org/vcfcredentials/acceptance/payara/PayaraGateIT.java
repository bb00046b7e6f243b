package org.vcfcredentials.acceptance.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.Database;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.acceptance.servers.ApiSpecification;
import org.vcfcredentials.acceptance.servers.ApiTour;
import org.vcfcredentials.acceptance.servers.BrokenWar;
import org.vcfcredentials.acceptance.servers.Command;
import org.vcfcredentials.acceptance.servers.Pause;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** The promise on a Payara Server of our own: no answer before everything is there, and none at all after a failed start. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayaraGateIT {
    private static final int ENVIRONMENTS = 50;

    @TempDir
    private static Path data;

    private static PayaraDomain domain;

    @BeforeAll
    static void configure() {
        domain = PayaraDomain.configured();
    }

    @AfterAll
    static void remove() {
        domain.close();
    }

    @Test
    @Order(1)
    void onAFreshDatabaseAndAfterARestartTheDoorsAreRefusedAndThenAnswerAndASecondServerIsRefused() {
        try (var vcf = SimulatedVcf.start(Blueprint.of("sfo").credentials(20));
                var first = opensWithNothingInBetween()) {
            assertThat(first.terminal()).contains("VCF Credential Manager is ready: " + first.uri(""));
            onlyItsOwnDoorsAreOpen(first);
            Api api = first.api();
            theWholeApiAnswersAsItsDocumentSays(api, api.addEnvironment("Instance 0", vcf));
            theApiDoesWhatPeopleDoWithIt(api);
            for (int number = 1; number < ENVIRONMENTS; number++) {
                api.addEnvironment("Instance " + number, vcf);
            }

            try (var otherDomain = PayaraDomain.configured()) {
                isRefused(
                        otherDomain,
                        data,
                        Map.of(),
                        73,
                        "in use by process " + first.jvm().pid());
            }
            assertThat(first.httpsAnswers()).containsExactly("refused", "200");
            restartsBehindTheGate(first);
            stopsCleanly(first);
        }
    }

    private static void theWholeApiAnswersAsItsDocumentSays(Api api, int environment) {
        api.sync(environment);
        new ApiTour(api, environment).go();
    }

    private static void theApiDoesWhatPeopleDoWithIt(Api api) {
        try (var vcf = SimulatedVcf.start(Blueprint.of("api").credentials(60))) {
            new ApiSpecification(api, vcf).go();
        }
    }

    private static void restartsBehindTheGate(PayaraServer server) {
        domain.restart().succeeded();
        Pause.until(
                "200 after the restart",
                () -> server.httpsAnswers().size() > 2
                        && "200"
                                .equals(server.httpsAnswers()
                                        .get(server.httpsAnswers().size() - 1)));
        // While it stops, Payara answers for itself; from then on the gate holds
        assertThat(server.httpsAnswers()).endsWith("refused", "200");
        assertThat(server.terminal().split("is ready: ", -1)).hasSize(3);
    }

    @Test
    @Order(2)
    void anotherVersionOnADatabaseWithFiftyTimedEnvironmentsOpensLastAndOneThatCannotStartEndsTheServer(
            @TempDir Path versions) throws IOException {
        new Database(data.resolve("vcf_credentials.db"))
                .change("UPDATE schedule_configs SET next_run = 0 WHERE enabled");
        try (var server = opensWithNothingInBetween(OtherWar.in(versions))) {
            assertThat(domain.read("logs/server.log")).contains("Start-up: timers: " + ENVIRONMENTS + " created");

            Command redeployment = domain.redeploy(BrokenWar.at(versions.resolve("broken.war")));

            assertThat(redeployment.exitCode()).isEqualTo(70);
            assertThat(redeployment.output()).contains("The new version did not start: ", "start the former one");
            assertThat(server.exitCode()).as(server.terminal()).isEqualTo(65);
            assertThat(server.httpsAnswers())
                    .startsWith("refused", "200")
                    .endsWith("refused")
                    .doesNotContain("404", "500", "503");
        }
    }

    @Test
    @Order(3)
    void aForeignMasterKeyKeepsTheDoorsShut() throws IOException {
        Files.writeString(data.resolve("master.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

        isRefused(domain, data, Map.of(), 78, "master key");
    }

    @Test
    @Order(4)
    void aBrokenDatabaseKeepsTheDoorsShutAndTheFileAsItIs(@TempDir Path broken) throws IOException {
        byte[] letter = "Dear database,\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(broken.resolve("vcf_credentials.db"), letter);

        isRefused(domain, broken, Map.of(), 65, "is not a database");
        assertThat(file).hasBinaryContent(letter);
    }

    @Test
    @Order(5)
    void aSettingThatDoesNotExistKeepsTheDoorsShut(@TempDir Path fresh) {
        isRefused(domain, fresh, Map.of("VCM_SYNC_DEDLINE", "PT1M"), 78, "Did you mean VCM_SYNC_DEADLINE?");
    }

    @Test
    @Order(6)
    void aPortThatIsTakenIsToldBeforeAnythingIsStarted(@TempDir Path fresh) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = PayaraServer.start(
                        domain, fresh, Map.of("VCM_HTTPS_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(server.exitCode()).isEqualTo(69);
            assertThat(server.terminal()).contains("Port " + taken.getLocalPort() + " is taken.");
            assertThat(fresh).isEmptyDirectory();
        }
    }

    private static PayaraServer opensWithNothingInBetween() {
        return opensWithNothingInBetween(Path.of(System.getProperty("war")));
    }

    private static PayaraServer opensWithNothingInBetween(Path war) {
        var server = PayaraServer.start(domain, data, Map.of(), war).watched();
        assertThat(server.httpsAnswers())
                .as(() -> server.terminal() + domain.read("config/vcm/asadmin.log"))
                .containsExactly("refused", "200");
        assertThat(server.httpAnswers()).containsExactly("refused", "200");
        return server;
    }

    private static void isRefused(
            PayaraDomain in, Path directory, Map<String, String> settings, int exitCode, String reason) {
        try (var server = PayaraServer.start(in, directory, settings).watched()) {
            assertThat(server.exitCode()).as(server.terminal()).isEqualTo(exitCode);
            assertThat(server.httpsAnswers()).containsExactly("refused");
            assertThat(server.httpAnswers()).containsExactly("refused");
            assertThat(server.terminal().lines().filter(line -> line.contains("did not start")))
                    .singleElement()
                    .asString()
                    .contains(reason);
            assertThat(server.terminal()).doesNotContain("Exception");
        }
    }

    private static void onlyItsOwnDoorsAreOpen(PayaraServer server) {
        assertThat(Sockets.of(server.jvm().pid()).listening())
                .containsExactlyInAnyOrder(
                        "127.0.0.1:" + domain.adminPort(),
                        "127.0.0.1:" + server.uri("").getPort(),
                        "127.0.0.1:" + domain.port("http-listener-1"));
        assertThat(server.get("/login").headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(server.certificate().getSubjectX500Principal().getName()).doesNotContain("Payara");
    }

    private static void stopsCleanly(PayaraServer server) {
        assertThat(server.stop()).isEqualTo(143);
        assertThat(data.resolve("vcf_credentials.db-wal")).doesNotExist();
        assertThat(data.resolve("native").toFile().list()).isEmpty();
    }
}
