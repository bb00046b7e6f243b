package org.vcfcredentials.acceptance.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.TrustingClient;

/** A guest on a stock Payara Server that others use, too: when the product cannot start, the server goes on without it. */
class PayaraSharedServerIT {
    private final PayaraDomain domain = PayaraDomain.stock();

    @TempDir
    private Path data;

    @BeforeEach
    void start() {
        domain.start(Map.of("VCM_DATA_DIR", data.toString()));
    }

    @AfterEach
    void stop() {
        domain.stop();
        domain.close();
    }

    @Test
    void aRefusedDeploymentIsToldAnswersNothingAndIsRepeatedInTheSameServerWhenTheCauseIsGone() throws Exception {
        byte[] letter = "Dear database,\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Path broken = Files.write(data.resolve("vcf_credentials.db"), letter);

        Command refused = deploy();

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("is not a database");
        assertThat(broken).hasBinaryContent(letter);
        assertThat(status("/login")).isEqualTo(404);
        assertThat(status("/api/version")).isEqualTo(404);
        assertThat(domain.asadmin("list-applications").succeeded().output()).doesNotContain("vcf-credential-manager");

        Files.delete(broken);
        deploy().succeeded();
        assertThat(status("/login")).isEqualTo(200);

        domain.asadmin("undeploy", "vcf-credential-manager").succeeded();
        assertThat(status("/login")).isEqualTo(404);
        assertThat(data.resolve("vcf_credentials.db-wal")).doesNotExist();
        assertThat(data.resolve("native").toFile().list()).isEmpty();
    }

    private Command deploy() {
        return domain.asadmin(
                "deploy", "--name", "vcf-credential-manager", "--contextroot", "/", System.getProperty("war"));
    }

    private int status(String path) throws IOException, InterruptedException {
        var uri = URI.create("https://127.0.0.1:" + domain.port("http-listener-2") + path);
        return TrustingClient.create()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
