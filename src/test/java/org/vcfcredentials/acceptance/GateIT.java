package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise: no answer before everything is there, and none at all after a failed start. */
class GateIT {
    @TempDir
    private Path directory;

    @Test
    void thePortIsRefusedAndThenAnswersWithNothingInBetween() {
        try (Product product = Product.start(directory, Map.of())) {
            assertThat(product.watchUntilReadyOrEnded()).containsExactly("refused", "200");
            assertThat(product.stop()).isIn(0, 143);
            assertThat(product.log()).doesNotContain("SEVERE").doesNotContain("Exception");
        }
    }

    @Test
    void aBrokenDatabaseKeepsTheDoorShutAndTheFileAsItIs() throws IOException {
        byte[] letter = "Dear database,\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(directory.resolve("vcf_credentials.db"), letter);

        assertRefused(Map.of(), 65, "is not a database");
        assertThat(file).hasBinaryContent(letter);
    }

    @Test
    void aSettingThatDoesNotExistKeepsTheDoorShut() {
        assertRefused(Map.of("VCM_SYNC_DEDLINE", "PT1M"), 78, "Did you mean VCM_SYNC_DEADLINE?");
    }

    @Test
    void aDataDirectoryInUseKeepsTheSecondDoorShutAndTheFirstOpen() {
        try (Product first = Product.started(directory, Map.of())) {
            assertRefused(Map.of(), 73, "in use by process");
            assertThat(first.watchUntilReadyOrEnded()).containsExactly("200");
            assertThat(first.get("/login").body()).contains("Log in");
            assertThat(first.get("/jakarta.faces.resource/css/base.css.xhtml").body())
                    .contains("{");
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndNotAnnouncedAsReady() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = Map.of("VCM_HTTPS_PORT", Integer.toString(taken.getLocalPort()));
            try (Product product = Product.start(directory, settings)) {
                assertThat(product.exitCode()).isEqualTo(69);
                assertThat(product.terminal()).contains("cannot be opened").doesNotContain("is ready");
            }
        }
    }

    @Test
    void aPlainPortForAReverseProxyOpensBehindTheSameGate() throws IOException, InterruptedException {
        int plainPort = Product.freePort();
        try (Product product = Product.start(directory, Map.of("VCM_HTTP_PORT", Integer.toString(plainPort)))) {
            assertThat(product.watchUntilReadyOrEnded()).containsExactly("refused", "200");
            assertThat(plain(plainPort, "/health/ready").body()).contains("UP");
            // The proxy speaks HTTPS, at a port of its own
            assertThat(plain(plainPort, "/").headers().firstValue("Location")).contains("/login");
            assertThat(plain(plainPort, "/login").headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("__Host-vcm=", "; Secure", "; HttpOnly"));
        }
    }

    private static HttpResponse<String> plain(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void aPlainPortThatIsTakenKeepsBothDoorsShut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    Map.of("VCM_HTTP_PORT", Integer.toString(taken.getLocalPort())),
                    69,
                    "set VCM_HTTP_PORT to another");
        }
    }

    @Test
    void aForeignMasterKeyKeepsTheDoorShut() throws IOException {
        Product.started(directory, Map.of()).close();
        Files.writeString(directory.resolve("master.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

        assertRefused(Map.of(), 78, "master key");
    }

    private void assertRefused(Map<String, String> settings, int exitCode, String reason) {
        try (Product product = Product.start(directory, settings)) {
            assertThat(product.watchUntilReadyOrEnded()).isIn(List.of(), List.of("refused"));
            assertThat(product.exitCode()).isEqualTo(exitCode);
            assertThat(product.terminal()).contains("did not start").contains(reason);
        }
    }
}
