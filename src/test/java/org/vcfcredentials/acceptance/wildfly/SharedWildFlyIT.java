package org.vcfcredentials.acceptance.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.TrustingClient;
import org.vcfcredentials.acceptance.servers.Command;

/** On a server that others use, too, a failed start is the deployment's and not the server's. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedWildFlyIT {
    @TempDir
    private static Path data;

    private static StockServer server;

    @BeforeAll
    static void start() {
        server = StockServer.started(Distribution.stock("shared"), data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aDeploymentThatCannotStartIsReportedWithTheReasonAndAnswersNothing() throws IOException {
        byte[] letter = "Dear database,\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(data.resolve("vcf_credentials.db"), letter);

        Command deployed = server.cli().run(CommandLine.DEPLOY);

        assertThat(deployed.exitCode()).isNotZero();
        assertThat(deployed.output()).contains(file + " is not a database");
        assertThat(server.log()).containsOnlyOnce("Not started (exit code 65)");
        assertThat(status("/login")).isEqualTo(404);
        assertThat(status("/health/ready")).isEqualTo(404);
        assertThat(file).hasBinaryContent(letter);
        assertThat(server.alive()).isTrue();
    }

    @Test
    @Order(2)
    void afterTheCauseIsGoneTheSameProcessTakesIt() throws IOException {
        Files.delete(data.resolve("vcf_credentials.db"));

        server.cli().run(CommandLine.DEPLOY).succeeded();

        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/login")).isEqualTo(200);
    }

    @Test
    @Order(3)
    void anUndeploymentLeavesTheDatabaseClosedAndTheServerUp() {
        server.cli().run("undeploy " + Management.DEPLOYMENT).succeeded();

        assertThat(data.resolve("vcf_credentials.db-wal")).doesNotExist();
        assertThat(data.resolve("native")).isEmptyDirectory();
        assertThat(status("/login")).isEqualTo(404);
    }

    private static int status(String path) {
        try {
            return TrustingClient.create()
                    .send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
