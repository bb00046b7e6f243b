package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.adoption.OriginalFile;

/** Somebody puts the predecessor's database in the data directory and starts. */
@ExtendWith(Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptionIT {
    private static final String OWN_PASSWORD = "nobody guesses this";
    private static final Leaks LEAKS = new Leaks()
            .of("manager", "MARKER-manager")
            .of("installer", "MARKER-installer")
            .of("current", "MARKER-current-\u00fc")
            .of("duplicate", "MARKER-duplicate")
            .of("lost", "MARKER-lost")
            .of("former", "MARKER-former-1")
            .of("orphan", "MARKER-orphan");

    @TempDir
    private static Path directory;

    private final Chromium chromium;

    AdoptionIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    @Order(1)
    void aCheckTellsWhatTheStartWillDoAndTheStartDoesIt() throws Exception {
        Path original = OriginalFile.latest(directory).filled().path();
        byte[] before = Files.readAllBytes(original);

        var check = Product.start(directory, Map.of(), "--check");
        assertThat(check.exitCode()).as(check.terminal()).isZero();
        assertThat(check.terminal())
                .contains("would be adopted: 2 of 2 users, 2 of 2 environments, 2 of 4 credentials");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(original));
        assertThat(original).hasBinaryContent(before);

        try (var product = Product.started(directory, Map.of());
                var visit = chromium.visit(product)) {
            visit.opensLogin("/").logIn("admin", "admin");
            visit.isAt("/change-password");
            new ChangePasswordPage(visit.page()).change("admin", OWN_PASSWORD, OWN_PASSWORD);
            var dashboard = new Dashboard(visit.page());
            assertThat(dashboard.card("Lab West").root()).isVisible();
            assertThat(dashboard.card("prod-01").root()).isVisible();
            Gallery.take(visit.page(), "adoption-notice");
            Accessible.check(visit.page());

            dashboard.link("See the report").click();
            assertThat(dashboard.byRole(AriaRole.HEADING, "Adopted database")).isVisible();
            assertThat(dashboard.root()).containsText("Former passwords of credential 500, which is not there");
            assertThat(LEAKS.inText("report", visit.page().content())).isEmpty();
            Gallery.take(visit.page(), "adoption-report");
            Accessible.check(visit.page());
            dashboard.button("Got it").click();
            visit.isAt("/dashboard");
            assertThat(dashboard.link("See the report")).hasCount(0);
            assertThat(LEAKS.inText("dashboard", visit.page().content())).isEmpty();
            assertThat(LEAKS.inText("terminal", product.terminal())).isEmpty();
            assertThat(Database.of(product)
                            .values("SELECT username || ' ' || subject FROM audit_log WHERE action IN"
                                    + " ('DATABASE_ADOPTED', 'ADOPTION_DISMISSED') ORDER BY id"))
                    .satisfiesExactly(
                            adopted -> assertThat(adopted)
                                    .startsWith("system the predecessor's database: 2 of 2 users")
                                    .contains("2 of 4 credentials", "1 merged"),
                            dismissed -> assertThat(dismissed).isEqualTo("admin notice of the adopted database"));
            visit.page().close();
            product.stop();
        }
        assertThat(LEAKS.inFiles(directory, Map.of())).isEmpty();
    }

    @Test
    @Order(2)
    void whoMayOnlyReadLogsInWithTheOldPasswordAndSeesTheAdoptedPasswords() {
        try (var product = Product.started(directory, Map.of());
                var visit = chromium.visit(product)) {
            visit.opensLogin("/").logIn("alice", "Alice-pass-1");

            var dashboard = new Dashboard(visit.page());
            assertThat(dashboard.link("See the report")).hasCount(0);
            var grid = dashboard.card("Lab West").view().grid();
            grid.row("root", "esx1.lab").show();
            assertThat(grid.row("root", "esx1.lab").password()).hasText("MARKER-current-\u00fc");
            assertThat(Database.of(product).values("SELECT password_hash FROM users WHERE username = 'alice'"))
                    .singleElement()
                    .asString()
                    .startsWith("$argon2id$");
            visit.bearsWithTheServer();
            visit.open("/adoption");
            assertThat(dashboard.root()).not().containsText("credential 500");
            visit.page().close();
            product.stop();
        }
    }

    @Test
    @Order(3)
    void whatThePredecessorReadByItselfIsReadOn() throws Exception {
        try (var product = Product.started(directory, Map.of())) {
            Database.of(product)
                    .await(
                            "SELECT COUNT(*) FROM sync_runs WHERE environment_id = 3 AND source = 'SDDC_MANAGER'",
                            runs -> runs > 0);

            JsonObject status = json(get(product, "/api/scheduler/status", token(product)));
            assertThat(status.getBoolean("running")).isTrue();
            assertThat(status.getJsonArray("jobs").getValuesAs(JsonObject.class))
                    .filteredOn(job -> job.getBoolean("enabled"))
                    .singleElement()
                    .satisfies(job -> {
                        assertThat(job.getString("environment_name")).isEqualTo("Lab West");
                        assertThat(job.getString("source")).isEqualTo("SDDC_MANAGER");
                        assertThat(job.getInt("interval_minutes")).isEqualTo(30);
                        assertThat(job.getString("last_run")).isNotEmpty();
                        assertThat(job.getString("next_run")).isGreaterThan(job.getString("last_run"));
                    });
            assertThat(get(product, "/health/ready", "").statusCode()).isEqualTo(200);

            Path back = directory.resolveSibling("too-early.db");
            assertThat(run("--do", "recover-original", sealed().toString(), back.toString()))
                    .isEqualTo(73);
            assertThat(back).doesNotExist();
            product.stop();
        }
    }

    private static String token(Product product) throws IOException, InterruptedException {
        String login = Json.createObjectBuilder()
                .add("username", "admin")
                .add("password", OWN_PASSWORD)
                .build()
                .toString();
        HttpRequest request = HttpRequest.newBuilder(product.uri("/api/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login))
                .build();
        return json(product.client().send(request, BodyHandlers.ofString())).getString("accessToken");
    }

    private static HttpResponse<String> get(Product product, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(product.uri(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return product.client().send(request, BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    @Order(4)
    void theOriginalComesBackByACommandAndTheCheckSaysThatThereIsNothingToDo() throws IOException {
        Path sealed = sealed();
        Path back = directory.resolveSibling("back.db");

        assertThat(run("--do", "recover-original", sealed.toString(), back.toString()))
                .isZero();
        assertThat(new Database(back).values("SELECT password FROM credentials WHERE id = 11"))
                .containsExactly("MARKER-current-\u00fc");
        Files.delete(back);

        var check = Product.start(directory, Map.of(), "--check");
        assertThat(check.exitCode()).isZero();
        assertThat(check.terminal()).contains("The database is up to date.");
        assertThat(run("--do", "recover-original", sealed.toString())).isEqualTo(64);
    }

    private static Path sealed() throws IOException {
        try (var backups = Files.newDirectoryStream(directory.resolve("backups"), "adopted-*")) {
            return backups.iterator().next();
        }
    }

    private static int run(String... arguments) {
        return Product.start(directory, Map.of(), arguments).exitCode();
    }
}
