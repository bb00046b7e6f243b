package org.vcfcredentials.acceptance.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.acceptance.servers.ApiSpecification;
import org.vcfcredentials.acceptance.servers.ApiTour;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** The promise on a WildFly of our own: no answer before everything is there, and none at all after a failed start. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WildFlyGateIT {
    private static final int ENVIRONMENTS = 50;

    @TempDir
    private static Path data;

    private static Path base;

    @BeforeAll
    static void configure() {
        base = Distribution.dedicated("gate");
    }

    @Test
    @Order(1)
    void onAFreshDatabaseTheDoorsAreRefusedAndThenAnswerAndASecondServerIsRefused() {
        try (var vcf = SimulatedVcf.start(Blueprint.of("sfo").credentials(20));
                var first = opensWithNothingInBetween()) {
            assertThat(first.terminal()).contains("VCF Credential Manager is ready: " + first.uri(""));
            Api api = first.api();
            theWholeApiAnswersAsItsDocumentSays(api, api.addEnvironment("Instance 0", vcf));
            theApiDoesWhatPeopleDoWithIt(api);
            IntStream.range(1, ENVIRONMENTS).forEach(number -> api.addEnvironment("Instance " + number, vcf));

            isRefused(
                    Distribution.dedicated("gate-second"),
                    data,
                    Map.of(),
                    73,
                    "in use by process " + first.jvm().pid());
            assertThat(first.https().answers()).containsExactly("refused", "200");
            stopsCleanly(first);
        }
    }

    @Test
    @Order(2)
    void onADatabaseWithFiftyTimedEnvironmentsTheyAreRefusedAndThenAnswerAndEachHasOneTimer() {
        try (var server = opensWithNothingInBetween()) {
            assertThat(server.management().timers())
                    .hasSize(ENVIRONMENTS + 1)
                    .doesNotHaveDuplicates()
                    .contains("heartbeat");
            stopsCleanly(server);
        }
    }

    @Test
    @Order(3)
    void aForeignMasterKeyKeepsTheDoorsShut() throws IOException {
        Files.writeString(data.resolve("master.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

        isRefused(base, data, Map.of(), 78, "master key");
    }

    @Test
    @Order(4)
    void aBrokenDatabaseKeepsTheDoorsShutAndTheFileAsItIs(@TempDir Path broken) throws IOException {
        byte[] letter = "Dear database,\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(broken.resolve("vcf_credentials.db"), letter);

        isRefused(base, broken, Map.of(), 65, "is not a database");
        assertThat(file).hasBinaryContent(letter);
    }

    @Test
    @Order(5)
    void aSettingThatDoesNotExistKeepsTheDoorsShut(@TempDir Path fresh) {
        isRefused(base, fresh, Map.of("VCM_SYNC_DEDLINE", "PT1M"), 78, "Did you mean VCM_SYNC_DEADLINE?");
    }

    @Test
    @Order(6)
    void aPortThatIsTakenIsToldAndTheServerEnds(@TempDir Path fresh) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = DedicatedServer.start(
                        base, fresh, Map.of("VCM_HTTPS_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(server.exitCode()).as(server.terminal()).isEqualTo(69);
            assertThat(server.terminal())
                    .contains("did not start: the port " + taken.getLocalPort())
                    .doesNotContain("Exception");
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

    private static DedicatedServer opensWithNothingInBetween() {
        var server = DedicatedServer.start(base, data, Map.of()).watched();
        assertThat(server.https().answers()).as(server.terminal()).containsExactly("refused", "200");
        assertThat(server.http().answers()).containsExactly("refused", "200");
        return server;
    }

    private static void isRefused(Path in, Path directory, Map<String, String> settings, int exitCode, String reason) {
        try (var server = DedicatedServer.start(in, directory, settings).watched()) {
            int code = server.exitCode();
            assertThat(code).as(() -> server.terminal() + server.log()).isEqualTo(exitCode);
            assertThat(server.https().answers()).containsExactly("refused");
            assertThat(server.http().answers()).containsExactly("refused");
            assertThat(server.terminal().lines())
                    .filteredOn(line -> line.contains("did not start"))
                    .singleElement()
                    .asString()
                    .contains(reason);
            assertThat(server.terminal()).doesNotContain("Exception");
        }
    }

    private static void stopsCleanly(DedicatedServer server) {
        assertThat(server.stop()).isIn(0, 143);
        assertThat(data.resolve("vcf_credentials.db-wal")).doesNotExist();
        assertThat(List.of(data.resolve("native").toFile().list())).isEmpty();
    }
}
