package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What the product is named for: it starts on nothing, on what is there, and when the database was deleted. */
@ExtendWith(Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {
    private static final String OWN_PASSWORD = "nobody guesses this";
    private static final String TIMED_RUNS = "SELECT COUNT(*) FROM sync_runs WHERE started_by = 'system' AND succeeded";
    private static final Map<String, String> SETTINGS = Map.of("VCM_ALLOW_LOOPBACK_TARGETS", "true");

    @TempDir
    private static Path directory;

    private static SimulatedVcf vcf;

    private final Chromium chromium;

    FirstStartIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    static void simulate() {
        vcf = SimulatedVcf.start(Blueprint.of("sfo").credentials(20));
    }

    @AfterAll
    static void end() {
        vcf.close();
    }

    @Test
    @Order(1)
    void aFreshStartTellsHowToLogInAsksForANewPasswordFirstAndSaysHowToGoOn() {
        try (var product = Product.started(directory, SETTINGS);
                var visit = chromium.visit(product)) {
            assertThat(product.terminal())
                    .contains("VCF Credential Manager is ready: " + product.uri(""))
                    .contains("Log in as admin with the password admin; you will be asked for a new one.");
            assertThat(Database.of(product).values("SELECT name FROM sqlite_master WHERE type = 'table'"))
                    .contains("users", "environments", "credentials", "password_history", "schedule_configs");

            visit.opensLogin("/").logIn("admin", "admin");
            visit.isAt("/change-password");
            visit.open("/environment/1");
            visit.isAt("/change-password");
            Gallery.take(visit.page(), "change-password-forced");
            Accessible.check(visit.page());
            changePassword(visit);

            var dashboard = new Dashboard(visit.page());
            assertThat(dashboard.emptyState()).containsText("./start_https.sh --demo");
            Gallery.take(visit.page(), "dashboard-empty");
            Accessible.check(visit.page());
            addTimed(dashboard);
            stopsCleanly(product, visit);
        }
    }

    @Test
    @Order(2)
    void aLaterStartBuildsNothingKnowsTheNewPasswordAndCatchesUpWithWhatFellDueMeanwhile() {
        var twoHoursAgo = Instant.now().minus(Duration.ofHours(2)).toEpochMilli();
        new Database(directory.resolve("vcf_credentials.db"))
                .change("UPDATE schedule_configs SET next_run = " + twoHoursAgo + " WHERE next_run IS NOT NULL");
        try (var product = Product.started(directory, SETTINGS);
                var visit = chromium.visit(product)) {
            assertThat(product.terminal()).doesNotContain("Building").doesNotContain("Log in as admin");
            Database.of(product).await(TIMED_RUNS, runs -> runs == 1);

            var login = visit.opensLogin("/environment/1");
            login.logIn("admin", "admin");
            assertThat(login.problem()).hasText("The user name or the password is wrong.");
            login.logIn("admin", OWN_PASSWORD);
            visit.isAt("/environment/1");
            assertThat(new EnvironmentPage(visit.page(), "Timed").grid().report())
                    .hasText("1–20 / 20");
            stopsCleanly(product, visit);
        }
    }

    @Test
    @Order(3)
    void aDeletedDatabaseIsMadeAgain() throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(directory.resolve("vcf_credentials.db" + suffix));
        }
        try (var product = Product.started(directory, SETTINGS);
                var visit = chromium.visit(product)) {
            visit.opensLogin("/").logIn("admin", "admin");
            changePassword(visit);

            assertThat(new Dashboard(visit.page()).emptyState()).isVisible();
            stopsCleanly(product, visit);
        }
    }

    private void addTimed(Dashboard dashboard) {
        var dialog = dashboard.addEnvironment().name("Timed");
        dialog.manager().reach(vcf.manager());
        dialog.save();
    }

    private static void changePassword(Visit visit) {
        var page = new ChangePasswordPage(visit.page());
        page.change("admin", OWN_PASSWORD, "something else");
        assertThat(page.problem()).hasText("The two new passwords are not the same.");
        page.change("admin", "brief", "brief");
        assertThat(page.problem()).containsText("The password must have 8 to 128 characters.");
        page.change("admin", OWN_PASSWORD, OWN_PASSWORD);
    }

    /** After the page was left: what a browser asks of a server that is stopping is rightly refused. */
    private static void stopsCleanly(Product product, Visit visit) {
        visit.page().close();
        assertThat(product.stop()).isIn(0, 143);
        assertThat(product.log()).doesNotContain("SEVERE").doesNotContain("Exception");
    }
}
