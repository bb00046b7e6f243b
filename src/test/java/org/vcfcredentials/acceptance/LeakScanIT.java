package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedVcf;

/** A marker in every secret field is in no file, log, page or list, whatever was done with the product. */
@ExtendWith(Shared.class)
class LeakScanIT {
    private static final int FAILED_SYNC = 207;
    private static final String CONNECTION = "CANARY-connection-5b1e";
    private static final String FORMER = "CANARY-former-90aa";
    private static final String CURRENT = "CANARY-current-c27d";
    private static final String TYPED = "CANARY-typed-e813";

    private final Leaks leaks = new Leaks()
            .of("connection", CONNECTION)
            .of("former", FORMER)
            .of("current", CURRENT)
            .of("typed", TYPED)
            .of("user", Api.PASSWORD);
    private final Chromium chromium;

    private SimulatedVcf vcf;
    private Product product;
    private Api api;
    private int environment;

    LeakScanIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void plantTheMarkers() throws IOException {
        vcf = SimulatedVcf.start(Blueprint.of("leak").credentials(20));
        vcf.manager().changePassword(CONNECTION);
        Path parent = Files.createDirectories(Path.of("target", "acceptance").toAbsolutePath());
        product = Product.started(
                Files.createTempDirectory(parent, "leak-"),
                Map.of("VCM_ADMIN_PASSWORD", Api.PASSWORD, "VCM_ALLOW_LOOPBACK_TARGETS", "true"));
        leaks.of("master key", Files.readString(masterKey()).strip());
        api = Api.logIn(product.client(), product.uri("/"));
        leaks.of("token", api.token());
        environment = api.addEnvironment("Leak", vcf);
        tell(FORMER);
        tell(CURRENT);
    }

    private void tell(String password) {
        vcf.manager().setPassword(vcf.manager().credentials().get(0).id(), password);
        api.sync(environment);
    }

    @AfterEach
    void stop() {
        product.close();
        vcf.close();
    }

    @Test
    void noMarkerIsWhereItShouldNotBe() throws Exception {
        assertNoLeak("sync");

        assertThat(api.credentials(environment).toString()).contains(CURRENT).doesNotContain(CONNECTION);
        assertThat(get("/api/environments/" + environment + "/export/csv").body())
                .contains(CURRENT);
        assertNoLeak("reveal and export");

        vcf.manager().inject(Fault.status(500));
        assertThat(api.beginSync(environment).join()).isEqualTo(FAILED_SYNC);
        vcf.manager().calm();
        vcf.manager().refuseSignIn("no");
        assertThat(api.beginSync(environment).join()).isEqualTo(FAILED_SYNC);
        assertNoLeak("failed syncs");

        failInEveryLayer();
        assertNoLeak("failures in every layer");

        assertThat(post("/api/keys/rotate").statusCode()).isEqualTo(202);
        Database.of(product).await("SELECT COUNT(DISTINCT SUBSTR(password, 1, 5)) FROM credentials", keys -> keys == 1);
        assertThat(api.credentials(environment).toString()).contains(CURRENT);
        assertNoLeak("rotation");

        assertThat(post("/api/backups").statusCode()).isEqualTo(201);
        assertNoLeak("backup");

        assertListsHoldNone();
        assertPagesHoldNone();

        product.stop();
        assertNoLeak("shutdown");
    }

    private void failInEveryLayer() throws Exception {
        vcf.manager().calm();
        for (var fault : List.of(
                Fault.saying(400, "{\"message\": \"The password '" + CURRENT + "' of root is not valid.\"}"),
                Fault.saying(401, "{\"message\": \"Login with " + CONNECTION + " failed.\"}"),
                Fault.saying(500, "<html>password: " + CURRENT + "</html>"),
                Fault.saying(200, "{\"elements\": [{\"username\": \"root\", \"password\": \"" + CURRENT + "\", "),
                Fault.saying(200, "{\"elements\": [{\"username\": {}, \"password\": [\"" + CURRENT + "\"]}]}"))) {
            vcf.manager().inject(fault);
            HttpResponse<String> answer = post("/api/environments/" + environment + "/sync");
            assertThat(answer.statusCode()).isEqualTo(FAILED_SYNC);
            assertThat(leaks.inText("sync", answer.body())).isEmpty();
            vcf.manager().calm();
        }
        assertThat(get("/api/environments/" + environment).body()).contains("_error");
        assertRefused(401, "/api/tokens", "{\"username\": \"admin\", \"password\": \"" + TYPED + "\"}");
        assertRefused(400, "/api/environments", "{\"name\": \"\", \"manager_password\": \"" + TYPED + "\"}");
        assertRefused(400, "/api/environments", "{\"name\": \"x\", \"manager_password\": [\"" + TYPED + "\"]}");
        assertRefused(400, "/api/environments", "{\"name\": \"x\", \"pass\": \"" + TYPED + "\"}");
        assertRefused(400, "/api/environments", "{\"manager_password\": \"" + TYPED + "\", oops");
        assertRefused(
                200,
                "/api/test-credentials",
                "{\"name\": \"x\", \"manager_host\": \"" + vcf.manager().host()
                        + "\", \"manager_username\": \"nobody\", \"manager_ssl_verify\": false, \"manager_password\": \""
                        + TYPED + "\"}");
        assertTypedPasswordsStayInTheirFields();
    }

    private void assertRefused(int status, String path, String body) throws Exception {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        HttpResponse<String> answer = product.client().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(leaks.inText(path, answer.body())).isEmpty();
    }

    private void assertTypedPasswordsStayInTheirFields() {
        try (var visit = chromium.visit(product)) {
            visit.opensLogin("/").logIn("admin", TYPED);
            PlaywrightAssertions.assertThat(
                            visit.page().getByRole(AriaRole.ALERT).first())
                    .isVisible();
            assertThat(leaks.inText("login", visit.page().content())).isEmpty();
        }
    }

    private void assertNoLeak(String after) {
        assertThat(leaks.inFiles(product.dataDirectory(), Map.of("master key", masterKey())))
                .as("after " + after)
                .isEmpty();
        assertThat(leaks.inText("terminal", product.terminal())).isEmpty();
    }

    private void assertListsHoldNone() throws Exception {
        long credential = api.credentials(environment).stream()
                .map(each -> each.asJsonObject())
                .filter(each -> CURRENT.equals(each.getString("password", "")))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("id")
                .longValue();
        for (String path : List.of(
                "environments",
                "environments/" + environment,
                "environments/" + environment + "/credentials",
                "credentials/" + credential + "/history",
                "audit?size=1000",
                "reports/shared-passwords",
                "reports/drift",
                "keys",
                "backups")) {
            HttpResponse<String> answer = get("/api/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(leaks.inText(path, answer.body())).isEmpty();
        }
    }

    private void assertPagesHoldNone() {
        try (var visit = chromium.visit(product)) {
            visit.asAdmin();
            for (String path : List.of(
                    "/dashboard",
                    "/environment/" + environment,
                    "/reports",
                    "/audit",
                    "/settings/backups",
                    "/settings/keys",
                    "/change-password")) {
                visit.open(path);
                visit.isAt(path);
                assertThat(leaks.inText(path, visit.page().content())).isEmpty();
            }
        }
    }

    private Path masterKey() {
        return product.dataDirectory().resolve("master.key");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return product.client().send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return product.client().send(request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(product.uri(path)).header("Authorization", "Bearer " + api.token());
    }
}
