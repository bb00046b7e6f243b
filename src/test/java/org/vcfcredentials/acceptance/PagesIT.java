package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What holds for every page: everybody can use it, it is light, and no password is in its source. */
@ExtendWith(Shared.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
    /** Of a page and what it asks for by itself, before anything is compressed; what the browser keeps is not counted. */
    private static final int LARGEST_BYTES = 150_000;

    private static final String ITS_BYTES = "() => performance.getEntries()"
            + ".filter((entry) => entry.entryType === 'navigation'"
            + " || ['xmlhttprequest', 'fetch'].includes(entry.initiatorType))"
            + ".reduce((sum, entry) => sum + entry.decodedBodySize, 0)";

    /** How much of the page moved while it was built, as Core Web Vitals count it; less is good. */
    private static final double LARGEST_SHIFT = 0.1;

    private static final String ITS_SHIFTS = """
            () => {
              const observer = new PerformanceObserver(() => {});
              observer.observe({ type: "layout-shift", buffered: true });
              return observer.takeRecords()
                  .filter((shift) => !shift.hadRecentInput)
                  .reduce((sum, shift) => sum + shift.value, 0);
            }""";

    private final Chromium chromium;
    private final Product product;
    private final SimulatedVcf vcf = SimulatedVcf.start(Blueprint.of("ams").credentials(60));

    private Visit admin;
    private Visit visit;
    private String environment;

    PagesIT(Chromium chromium, Product product) {
        this.chromium = chromium;
        this.product = product;
    }

    @BeforeAll
    void addAnEnvironment() {
        Database.of(product).addReader(950, "onlooker");
        admin = chromium.visit(product);
        var dialog = admin.asAdmin().addEnvironment().name("Amsterdam").description("Lab of the pages");
        dialog.manager().reach(vcf.manager());
        dialog.installer().reach(vcf.installer());
        dialog.save();
        var card = new Dashboard(admin.page()).card("Amsterdam");
        card.syncNow().close();
        card.view();
        environment = admin.page().url().substring(product.uri("").toString().length());
        visit = admin;
    }

    @AfterEach
    void leave() {
        if (visit != admin) {
            visit.close();
            visit = admin;
        }
    }

    @AfterAll
    void end() {
        admin.close();
        vcf.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/dashboard, dashboard",
        "/credentials, credentials-all",
        "/reports, reports",
        "/audit, audit-all",
        "/account, account-own",
        "/change-password, change-password",
        "/logout, logout",
        "/settings, settings",
        "/settings/users, settings-users",
        "/settings/tokens, settings-tokens",
        "/settings/scheduler, settings-scheduler",
        "/settings/trust, settings-trust",
        "/settings/certificate, settings-certificate",
        "/settings/keys, settings-keys",
        "/settings/backups, settings-backups",
        "/settings/server, settings-server",
        "/settings/logs, settings-logs",
    })
    void aPageOfAnAdministrator(String address, String picture) {
        admin.open(address);

        holdsWhatHoldsForEveryPage(picture);
    }

    @Test
    void thePageOfAnEnvironment() {
        admin.open(environment);

        holdsWhatHoldsForEveryPage("environment");
    }

    @Test
    void theLogin() {
        visit = chromium.visit(product);
        visit.opensLogin("/");

        holdsWhatHoldsForEveryPage("login");
    }

    @Test
    void whatAReaderSees() {
        visit = chromium.visit(product);
        visit.opensLogin("/").logIn("onlooker", Visit.ADMIN_PASSWORD);
        new Dashboard(visit.page());

        holdsWhatHoldsForEveryPage("dashboard-reader");
    }

    @Test
    void whatAReaderMayNotSee() {
        visit = whereAStyleMayBeAdded();
        visit.bearsWithTheServer();
        visit.opensLogin("/settings/users").logIn("onlooker", Visit.ADMIN_PASSWORD);
        assertThat(visit.page().locator("h1")).isVisible();

        holdsWhatHoldsForEveryPage("error-forbidden");
    }

    @Test
    void whatIsNotThere() {
        visit = whereAStyleMayBeAdded();
        visit.bearsWithTheServer();
        visit.asAdmin();
        visit.open("/nowhere");

        holdsWhatHoldsForEveryPage("error-not-found");
    }

    /** The policy of an error page forbids even what {@link Accessible} adds to be able to look at it. */
    private Visit whereAStyleMayBeAdded() {
        return chromium.visit(
                product, new NewContextOptions().setBypassCSP(true).setViewportSize(1440, 900));
    }

    private void holdsWhatHoldsForEveryPage(String picture) {
        var page = visit.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(((Number) page.evaluate(ITS_BYTES)).intValue())
                .as("bytes of " + page.url())
                .isBetween(1, LARGEST_BYTES);
        assertThat(((Number) page.evaluate(ITS_SHIFTS)).doubleValue())
                .as("layout shift of " + page.url())
                .isLessThan(LARGEST_SHIFT);
        assertThat(List.of(
                        vcf.manager().credentials().get(0).password(),
                        vcf.manager().password()))
                .noneMatch(page.content()::contains);
        Gallery.take(page, "page-" + picture);
        Accessible.check(page);
    }
}
