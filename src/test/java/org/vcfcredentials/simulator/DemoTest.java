package org.vcfcredentials.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final List<DemoEnvironment> environments = List.of(
            new DemoEnvironment("One", "first", SimulatedVcf.start(Blueprint.of("one"))),
            new DemoEnvironment("Two", "second", SimulatedVcf.start(Blueprint.of("two"))));
    private final List<String> heard = new ArrayList<>();
    private String known = "[]";
    private HttpsServer application;

    @BeforeEach
    void listen() throws IOException {
        application = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.setHttpsConfigurator(
                new HttpsConfigurator(Certificate.serving(new ShownKey(Certificate.shared()))));
        application.createContext("/", this::answer);
        application.start();
    }

    @AfterEach
    void close() {
        application.stop(0);
        environments.forEach(environment -> environment.vcf().close());
    }

    @Test
    void environmentsThatAreMissingAreCreatedAndSynced() throws Exception {
        introduce();

        assertThat(heard)
                .containsExactly(
                        "GET /health/ready",
                        "GET /health/ready",
                        "POST /api/tokens",
                        "GET /api/environments",
                        "POST /api/environments",
                        "POST /api/environments/7/sync",
                        "GET /api/environments",
                        "POST /api/environments",
                        "POST /api/environments/7/sync");
    }

    @Test
    void environmentsThatAreThereAreLeftAloneUnlessTheirHostsOrCertificatesChanged() throws Exception {
        DemoEnvironment one = environments.get(0);
        DemoEnvironment two = environments.get(1);
        JsonObject same = one.request();
        JsonObject renewed = Json.FACTORY
                .createObjectBuilder(two.request())
                .add("manager_certificates", "the one of the start before")
                .build();
        known = Json.FACTORY
                .createArrayBuilder()
                .add(Json.FACTORY.createObjectBuilder(same).add("id", 1))
                .add(Json.FACTORY.createObjectBuilder(renewed).add("id", 2))
                .build()
                .toString();

        introduce();

        assertThat(heard)
                .contains("POST /api/environments/1/sync", "PUT /api/environments/2", "POST /api/environments/2/sync")
                .doesNotContain("POST /api/environments", "PUT /api/environments/1");
    }

    @Test
    void anApplicationOnAnotherMachineIsRefused() {
        String[] arguments = {"--app", "https://192.0.2.1:8443", "--user", "admin"};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoOptions.of(arguments, Map.of()))
                .withMessageContaining("on this machine");
    }

    @Test
    void thePasswordComesFromTheEnvironmentVariable() throws IOException {
        String[] arguments = {"--app", "https://127.0.0.1:8443", "--user", "admin"};

        assertThat(DemoOptions.of(arguments, Map.of("VCM_DEMO_PASSWORD", "look-around")))
                .isEqualTo(new DemoOptions(URI.create("https://127.0.0.1:8443"), "admin", "look-around", 18543));
    }

    private void introduce() throws IOException, InterruptedException {
        URI address = URI.create("https://127.0.0.1:" + application.getAddress().getPort());
        DemoOptions options = new DemoOptions(address, "admin", "look-around", 0);
        Demo.introduce(environments, new DemoApplication(address, LoopbackTrust.context()), options);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            int status = request.endsWith("/ready") && heard.isEmpty() ? 503 : 200;
            heard.add(request);
            byte[] body = body(request).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String body(String request) {
        return switch (request) {
            case "POST /api/tokens" -> "{\"accessToken\":\"t\",\"expiresAt\":\"2030-01-01T00:00:00Z\"}";
            case "GET /api/environments" -> known;
            default -> "{\"id\":7}";
        };
    }
}
