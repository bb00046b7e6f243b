package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.SimulatedSource;
import org.vcfcredentials.simulator.SimulatedVcf;

/** A marker in every secret field is in no file, log, answer or page, whatever was done with the product. */
@ExtendWith(Shared.class)
class LeakScanIT {
    private static final String MANAGER = "CANARY-manager-5b1e";
    private static final String INSTALLER = "CANARY-installer-77d0";
    private static final String SPECIFICATION = "CANARY-specification-1f4c";
    private static final String FORMER = "CANARY-former-90aa";
    private static final String CURRENT = "CANARY-current-c27d";
    private static final String TYPED = "CANARY-typed-e813";
    private static final String EXPORTED = "CANARY-exported-04b6";
    private static final String IMPORTED = "CANARY-imported-aa31";
    private static final String UPLOADED = "CANARY-uploaded-6d92";

    private final Leaks leaks = new Leaks()
            .of("manager", MANAGER)
            .of("installer", INSTALLER)
            .of("specification", SPECIFICATION)
            .of("former", FORMER)
            .of("current", CURRENT)
            .of("typed", TYPED)
            .of("exported", EXPORTED)
            .of("imported", IMPORTED)
            .of("uploaded", UPLOADED)
            .of("user", Api.PASSWORD);
    private final Map<String, Path> own = new HashMap<>();
    private final Chromium chromium;

    private SimulatedVcf vcf;
    private Product product;
    private Api api;
    private Visit admin;
    private LeakScan scan;
    private int environment;

    LeakScanIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void plantTheMarkers() throws IOException {
        plantAtTheSources();
        Path parent = Files.createDirectories(Path.of("target", "acceptance").toAbsolutePath());
        Path temporary = Files.createTempDirectory(parent, "leak-temporary-");
        product = Product.started(
                Files.createTempDirectory(parent, "leak-"),
                Map.of(
                        "VCM_ADMIN_PASSWORD",
                        Api.PASSWORD,
                        "VCM_ALLOW_LOOPBACK_TARGETS",
                        "true",
                        "VCM_JAVA_OPTIONS",
                        "-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + temporary));
        keptIn("master key", product.dataDirectory().resolve("master.key"));
        keptIn("key of the key store", product.dataDirectory().resolve("tls/keystore.password"));
        api = Api.logIn(product.client(), product.uri("/"));
        leaks.of("token", api.token());
        admin = chromium.visit(product);
        admin.bearsWithTheServer();
        admin.asAdmin();
        admin.page().context().cookies().forEach(cookie -> leaks.of("cookie", cookie.value));
        scan = new LeakScan(leaks, product, temporary, api, admin);
        handOutSecretsThatAreToldOnce();
        addTheEnvironment();
        tell(FORMER);
        tell(CURRENT);
    }

    private void plantAtTheSources() {
        vcf = SimulatedVcf.start(Blueprint.of("leak").credentials(20));
        vcf.manager().changePassword(MANAGER);
        vcf.installer().changePassword(INSTALLER);
        var password = Json.createPointer("/sddcManagerSpec/rootPassword");
        vcf.installer()
                .setSpecification(password.replace(vcf.installer().specification(), Json.createValue(SPECIFICATION)));
    }

    private void keptIn(String name, Path file) throws IOException {
        leaks.of(name, Files.readString(file).strip());
        own.put(name, file);
    }

    private void handOutSecretsThatAreToldOnce() {
        leaks.of(
                "personal token",
                told("/api/tokens/personal", "{\"name\": \"leak\"}").getString("token"));
        leaks.of(
                "service token",
                told("/api/tokens/service", "{\"name\": \"leak\"}").getString("token"));
        leaks.of(
                "one-time password",
                told("/api/users", "{\"username\": \"leaky\"}").getString("one_time_password"));
    }

    private void addTheEnvironment() {
        var fields = Json.createObjectBuilder().add("name", "Leak");
        for (SimulatedSource source : List.of(vcf.manager(), vcf.installer())) {
            String prefix = source == vcf.manager() ? "manager" : "installer";
            fields.add(prefix + "_host", source.host())
                    .add(prefix + "_username", source.username())
                    .add(prefix + "_password", source.password())
                    .add(prefix + "_ssl_verify", false);
        }
        environment = told("/api/environments", fields.build().toString()).getInt("id");
    }

    private void tell(String password) {
        vcf.manager().setPassword(planted().id(), password);
        api.sync(environment);
    }

    /** One that only SDDC Manager has. */
    private SimulatedCredential planted() {
        return vcf.manager().credentials().stream()
                .filter(each -> each.resourceType().equals("BACKUP"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        admin.close();
        product.close();
        vcf.close();
    }

    @Test
    void noMarkerIsWhereItShouldNotBe() throws Exception {
        assertNoLeak("sync");

        revealAndExport();
        assertNoLeak("reveal and export");

        failToSync();
        assertNoLeak("failed syncs");

        failToExport();
        assertNoLeak("failed exports");

        failInEveryLayer();
        assertNoLeak("failures in every layer");

        assertThat(post("/api/keys/rotate", "").statusCode()).isEqualTo(202);
        Database.of(product).await("SELECT COUNT(DISTINCT SUBSTR(password, 1, 5)) FROM credentials", keys -> keys == 1);
        changeTheMasterKey();
        assertThat(api.credentials(environment).toString()).contains(CURRENT);
        assertNoLeak("rotation");

        assertThat(post("/api/backups", "").statusCode()).isEqualTo(201);
        assertNoLeak("backup");

        product.stop();
        scan.assertNoLeakInFiles("shutdown", own);
    }

    private void revealAndExport() throws Exception {
        assertThat(api.credentials(environment).toString())
                .contains(CURRENT, SPECIFICATION)
                .doesNotContain(MANAGER, INSTALLER);
        assertThat(api.ask("GET", "/api/environments/" + environment + "/export/csv", "")
                        .body())
                .contains(CURRENT);
        for (String format : List.of("excel", "keepass")) {
            var answer = post("/api/export/" + format, "{\"password\": \"" + EXPORTED + "\"}");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(api.ask("GET", "/api/export/config?passwords=true", "").body())
                .contains(MANAGER);
        admin.open("/environment/" + environment);
        var row = new CredentialGrid(admin.page().locator("[id='credentials:table']")).find(planted());
        row.show();
        PlaywrightAssertions.assertThat(row.password()).hasText(CURRENT);
        row.hide();
        assertThat(leaks.inText("page", admin.page().content())).isEmpty();
    }

    private void failToSync() {
        vcf.manager().inject(Fault.status(500));
        assertThat(api.beginSync(environment).join()).isEqualTo(200);
        vcf.manager().calm();
        vcf.manager().refuseSignIn("no");
        assertThat(api.beginSync(environment).join()).isEqualTo(200);
        vcf.manager().calm();
    }

    private void failToExport() throws Exception {
        assertRefused(400, "/api/export/keepass", "{\"password\": \"" + EXPORTED + "\", oops");
        assertRefused(400, "/api/export/csv", "{\"password\": \"" + EXPORTED + "\"}");
        var database = Database.of(product);
        database.change("CREATE TRIGGER full BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        try {
            assertRefused(500, "/api/export/keepass", "{\"password\": \"" + EXPORTED + "\"}");
            assertRefused(500, "/api/credentials/" + credential() + "/reveal", "{\"purpose\": \"show\"}");
        } finally {
            database.change("DROP TRIGGER full");
        }
    }

    private void failInEveryLayer() throws Exception {
        for (var fault : List.of(
                Fault.saying(400, "{\"message\": \"The password '" + CURRENT + "' of root is not valid.\"}"),
                Fault.saying(401, "{\"message\": \"Login with " + MANAGER + " failed.\"}"),
                Fault.saying(500, "<html>password: " + CURRENT + "</html>"),
                Fault.saying(200, "{\"elements\": [{\"username\": \"root\", \"password\": \"" + CURRENT + "\", "),
                Fault.saying(200, "{\"elements\": [{\"username\": {}, \"password\": [\"" + CURRENT + "\"]}]}"))) {
            vcf.manager().inject(fault);
            HttpResponse<String> answer = post("/api/environments/" + environment + "/sync", "");
            assertThat(answer.body()).contains("manager_error");
            assertThat(leaks.inText("sync", answer.body())).isEmpty();
            vcf.manager().calm();
        }
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
        String environments = "/api/environments/import";
        assertRefused(400, environments, "[{\"name\": \"x\", \"manager_password\": \"" + IMPORTED + "\", oops");
        assertRefused(400, environments, "[{\"name\": \"\", \"manager_password\": \"" + IMPORTED + "\"}]");
        assertRefused(
                400,
                "/api/ssl/upload",
                "{\"certificate\": \"none\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + UPLOADED
                        + "\", \"pass_phrase\": \"" + UPLOADED + "\"}");
        assertTypedPasswordsStayInTheirFields();
        aMovedCiphertextDoesNotOpen();
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

    private void aMovedCiphertextDoesNotOpen() throws Exception {
        var database = Database.of(product);
        String row = " FROM credentials WHERE id ";
        String whole = database.values("SELECT hex(password)" + row + "= " + credential())
                .get(0);
        database.change("UPDATE credentials SET password = (SELECT password" + row + "<> " + credential()
                + " AND password IS NOT NULL LIMIT 1) WHERE id = " + credential());
        assertRefused(422, "/api/credentials/" + credential() + "/reveal", "{\"purpose\": \"show\"}");
        database.change("UPDATE credentials SET password = x'" + whole + "' WHERE id = " + credential());
    }

    private void changeTheMasterKey() throws IOException {
        told("/api/keys/change-master", "{}");
        try (var formers = Files.newDirectoryStream(product.dataDirectory(), "master.key.former-*")) {
            own.put("master key", formers.iterator().next());
        }
        keptIn("later master key", product.dataDirectory().resolve("master.key"));
    }

    private int credential() {
        return Database.of(product)
                .number("SELECT id FROM credentials WHERE vcf_id = '"
                        + planted().id() + "'");
    }

    private void assertRefused(int status, String path, String body) throws Exception {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(leaks.inText(path, answer.body())).isEmpty();
    }

    /** Also looks for every token that the sources gave out until now. */
    private void assertNoLeak(String after) {
        leaks.ofEach("token of SDDC Manager", vcf.manager().issuedTokens());
        leaks.ofEach("token of VCF Installer", vcf.installer().issuedTokens());
        scan.assertNoLeak(after, own, environment, credential());
    }

    private JsonObject told(String path, String body) {
        try (var reader = Json.createReader(new StringReader(post(path, body).body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> post(String path, String body) {
        return api.ask("POST", path, body);
    }
}
