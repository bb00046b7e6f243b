package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedVcf;

/** More environments than fit on a page: finding them, seeing what needs care, and syncing many of them at once. */
@ExtendWith(Shared.class)
class FleetIT {
    private static final int MANY = 30;

    @TempDir
    private static Path data;

    private static SimulatedVcf vcf;
    private static Product product;

    private final Visit visit;
    private Dashboard dashboard;

    FleetIT(Chromium chromium) {
        visit = chromium.visit(product);
    }

    /** So few threads that one source is read at a time. */
    @BeforeAll
    static void fill(Chromium chromium) {
        vcf = SimulatedVcf.start(Blueprint.of("fleet").credentials(60));
        product = Product.started(
                data,
                Map.of(
                        "VCM_ADMIN_PASSWORD",
                        Visit.ADMIN_PASSWORD,
                        "VCM_ALLOW_LOOPBACK_TARGETS",
                        "true",
                        "VCM_SYNC_THREADS",
                        "3"));
        try (var visit = chromium.visit(product)) {
            var dashboard = visit.asAdmin();
            dashboard.importFile().choose("sites.json", sites()).create().click();
            assertThat(dashboard.cards()).hasCount(24);
        }
    }

    @Test
    void aListIsAListInEveryBrowserOfTheSameUserFromTheFirstByteOn(Chromium chromium) {
        Database.of(product).addReader(900, "lister");
        try (var here = chromium.visit(product)) {
            here.opensLogin("/").logIn("lister", Visit.ADMIN_PASSWORD);
            var reader = new Dashboard(here.page());
            assertThat(reader.button("Cards")).hasAttribute("aria-pressed", "true");
            here.page()
                    .waitForResponse("**/dashboard", () -> reader.button("List").click());
            assertThat(reader.button("List")).hasAttribute("aria-pressed", "true");
        }

        try (var elsewhere = chromium.visit(product)) {
            elsewhere.opensLogin("/").logIn("lister", Visit.ADMIN_PASSWORD);
            var there = new Dashboard(elsewhere.page());
            assertThat(there.button("List")).hasAttribute("aria-pressed", "true");
            assertThat(there.root().locator("[data-dashboard=list] .environment"))
                    .hasCount(24);
            String source =
                    elsewhere.page().request().get(elsewhere.page().url()).text();
            assertThat(source).contains("data-dashboard=\"list\"");
        }
    }

    @Test
    void jobsAreShownInPagesAndWhatIsDoneToThemStaysOnIts() {
        visit.open("/settings/scheduler?jobs=2");
        Locator jobs = visit.page().locator("#jobs tbody tr");
        assertThat(jobs).hasCount(MANY - 25);
        visit.page().getByText("Reschedule all").click();
        assertThat(visit.page().getByText("No job is scheduled.")).isVisible();
        assertThat(jobs).hasCount(MANY - 25);
        assertThat(visit.page().locator("#jobs .pager")).containsText("26–30 / 30");

        visit.page().locator("#jobs").getByText("Previous").click();
        assertThat(jobs).hasCount(25);
        visit.isAt("/settings/scheduler?jobs=1");
    }

    @Test
    void sourcesToDecideAboutAreShownInPages() {
        visit.open("/settings/trust");
        assertThat(visit.page().locator("#trust tbody tr")).hasCount(25);

        visit.page().locator("#trust").getByText("Next").click();
        assertThat(visit.page().locator("#trust tbody tr")).hasCount(MANY - 25);
        visit.isAt("/settings/trust?page=2");
    }

    private static String sites() {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> String.format(
                        Locale.ROOT,
                        "{\"name\": \"Site %02d\", \"description\": \"%s\", \"manager_host\": \"%s\","
                                + " \"manager_username\": \"%s\", \"manager_password\": \"%s\","
                                + " \"manager_ssl_verify\": false, \"manager_sync_enabled\": false}",
                        number,
                        number % 10 == 7 ? "Edge" : "Core",
                        vcf.manager().host(),
                        vcf.manager().username(),
                        vcf.manager().password()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @AfterAll
    static void stop() {
        product.close();
        vcf.close();
    }

    @BeforeEach
    void logIn() {
        vcf.manager().calm();
        dashboard = visit.asAdmin();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aPageOfThemIsShownAndTheOthersAreOneStepAwayAndBack() {
        assertThat(dashboard.cards()).hasCount(24);
        assertThat(dashboard.pager()).containsText("1–24 / 30");
        assertThat(visit.page().getByText("30 environments")).isVisible();
        Gallery.take(visit.page(), "fleet");
        Accessible.check(visit.page());
        dashboard.button("List").click();
        Gallery.take(visit.page(), "fleet-list");
        Accessible.check(visit.page());

        dashboard.link("Next").click();
        visit.isAt("/dashboard?page=2");
        assertThat(dashboard.cards()).hasCount(6);
        assertThat(dashboard.card("Site 30").root()).isVisible();

        visit.page().goBack();
        assertThat(dashboard.card("Site 01").root()).isVisible();
    }

    @Test
    void whatIsTypedIsFoundAtOnceAndTheAddressSaysWhatIsShown() {
        dashboard.search().fill("edge");
        assertThat(dashboard.cards()).hasCount(3);
        assertThat(visit.page().getByText("3 environments")).isVisible();
        visit.isAt("/dashboard?search=edge");
        assertThat(dashboard.search()).isFocused();

        dashboard.field("Order").selectOption("Descending");
        visit.isAt("/dashboard?search=edge&order=desc");
        assertThat(dashboard.cards().first()).containsText("Site 27");

        visit.stepsBackInAHurry();
        visit.isAt("/dashboard?search=edge");
        assertThat(dashboard.cards().first()).containsText("Site 07");
        assertThat(dashboard.field("Order")).hasValue("asc");

        visit.open("/dashboard?search=edge&order=desc");
        assertThat(dashboard.cards()).hasCount(3);
        assertThat(dashboard.search()).hasValue("edge");
        assertThat(dashboard.field("Order")).hasValue("desc");
    }

    @Test
    void whatIsTypedBeforeThePagesLastScriptIsThereIsFoundWhenItIs() {
        var held = new ArrayList<Route>();
        visit.page().route(Pattern.compile("/js/fleet\\.js"), held::add);
        visit.page()
                .navigate(
                        product.uri("/dashboard").toString(),
                        new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        dashboard.search().fill("edge");
        assertThat(visit.page().locator(".found")).hasAttribute("aria-busy", "true");

        held.forEach(Route::resume);

        assertThat(dashboard.cards()).hasCount(3);
        visit.isAt("/dashboard?search=edge");
    }

    @Test
    void whenNothingMatchesThatIsSaidWithAWayOut() {
        dashboard.search().fill("nowhere");
        Locator empty = dashboard.byRole(AriaRole.REGION, "No environments match");
        assertThat(empty).isVisible();
        Gallery.take(visit.page(), "fleet-none");
        Accessible.check(visit.page());

        empty.getByText("Clear filters").click();
        assertThat(dashboard.cards()).hasCount(24);
        assertThat(dashboard.search()).hasValue("");
    }

    @Test
    void whatIsDoneToAnEnvironmentLeavesTheViewAsItIs() {
        dashboard.search().fill("Site 29");
        assertThat(dashboard.cards()).hasCount(1);

        dashboard.card("Site 29").edit().description("Looked at").save();

        assertThat(dashboard.card("Site 29").root()).containsText("Looked at");
        assertThat(dashboard.cards()).hasCount(1);
        assertThat(dashboard.search()).hasValue("Site 29");
    }

    @Test
    void eachFigureLeadsToWhatItCounts() {
        dashboard.search().fill("Site 28");
        assertThat(dashboard.cards()).hasCount(1);
        dashboard.card("Site 28").syncNow().close();
        change("UPDATE environments SET last_sync_status = 'failed' WHERE name IN ('Site 25', 'Site 26')");
        change("UPDATE credentials SET expires_at = " + (System.currentTimeMillis() + 3_600_000)
                + " WHERE id IN (SELECT id FROM credentials ORDER BY id LIMIT 2)");
        change("UPDATE credentials SET connectivity = 'DISCONNECTED' WHERE id = (SELECT MAX(id) FROM credentials)");

        visit.open("/dashboard");
        assertThat(dashboard.figure("drifting")).hasText("0 drifting");
        Gallery.take(visit.page(), "fleet-figures");
        Accessible.check(visit.page());

        dashboard.figure("failed to sync").click();
        visit.isAt("/dashboard?status=failed");
        assertThat(dashboard.field("Status")).hasValue("failed");
        assertThat(dashboard.card("Site 25").root()).isVisible();
        assertThat(dashboard.card("Site 26").root()).isVisible();

        dashboard.figure("expiring in 7 days").click();
        visit.isAt("/credentials?state=expires_in_7_days");
        assertThat(rows()).hasCount(2);
        assertThat(visit.page().getByLabel("Care")).hasValue("expires_in_7_days");
        Gallery.take(visit.page(), "credentials-care");
        Accessible.check(visit.page());

        visit.open("/dashboard");
        dashboard.figure("unable to log in").click();
        assertThat(rows()).hasCount(1);
        visit.page().getByText("Clear filters").click();
        assertThat(rows()).hasCount(25);
        visit.isAt("/credentials");
    }

    @Test
    void thoseThatAreSelectedAreSyncedAndThoseThatFailAreNamed() {
        select("Site 01");
        dashboard.link("Next").click();
        assertThat(dashboard.cards()).hasCount(6);
        select("Site 30");
        assertThat(visit.page().getByText("2 selected")).isVisible();
        Gallery.take(visit.page(), "fleet-selected");
        Accessible.check(visit.page());

        dashboard.button("Sync selected").click();
        assertThat(dashboard.fleet()).containsText("2 environments done.");
        assertThat(dashboard.card("Site 30").status()).hasText("Synced");
        assertThat(dashboard.button("Sync selected")).isHidden();
        dashboard.button("Dismiss").click();
        assertThat(dashboard.fleet()).hasCount(0);

        vcf.manager().inject(Fault.html());
        select("Site 30");
        dashboard.button("Sync selected").click();
        assertThat(dashboard.fleet()).containsText("One environment done, 1 failed.");
        Gallery.take(visit.page(), "fleet-failed");
        Accessible.check(visit.page());
        dashboard.fleet().getByRole(AriaRole.LINK).click();
        assertThat(visit.page().getByRole(AriaRole.HEADING).first()).hasText("Site 30");
    }

    @Test
    void aSyncOfAllTellsHowFarItIsAndCanBeCancelled() {
        vcf.manager().inject(Fault.hang());

        dashboard.button("Sync all").click();
        assertThat(dashboard.fleet()).containsText("0 of 30 environments done");
        visit.open("/dashboard?page=2");
        assertThat(dashboard.fleet()).containsText("0 of 30 environments done");
        Gallery.take(visit.page(), "fleet-syncing");

        dashboard.button("Cancel").click();
        assertThat(dashboard.fleet()).containsText("Cancelled: 1 of 30 environments done, 29 never begun, 1 failed.");
        dashboard.button("Dismiss").click();
        assertThat(dashboard.fleet()).hasCount(0);
    }

    /** As somebody without a mouse does. */
    private void select(String name) {
        dashboard.card(name).root().getByRole(AriaRole.CHECKBOX).press("Space");
    }

    private Locator rows() {
        return visit.page().locator("[data-select]");
    }

    private static void change(String statement) {
        Database.of(product).change(statement);
    }
}
