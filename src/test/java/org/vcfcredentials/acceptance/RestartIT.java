package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at a page notices of a server that goes away and comes back: a sentence, and nothing lost. */
@ExtendWith(Shared.class)
class RestartIT {
    private static final Map<String, String> SETTINGS = Map.of("VCM_ADMIN_PASSWORD", Visit.ADMIN_PASSWORD);

    @TempDir
    private static Path directory;

    private final Chromium chromium;

    RestartIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void whatWasTypedOutlivesTheServerAndIsSavedAfterLoggingInAgain() {
        Product product = Product.started(directory, SETTINGS);
        try (var visit = chromium.visit(product)) {
            var dialog = visit.asAdmin().addEnvironment().name("Typed before");
            dialog.manager().host("sddc.example.org").username("vcm").password("a password");
            visit.bearsWithTheServer();

            product.stop();
            dialog.trySave();
            assertThat(banner(visit)).containsText("The server does not answer. What you typed stays here");
            Gallery.take(visit.page(), "server-gone");
            Accessible.check(visit.page());

            product = product.startedAgain();
            assertThat(banner(visit)).containsText("You are not logged in any more.");
            assertThat(dialog.root()).isVisible();
            Gallery.take(visit.page(), "logged-out-while-typing");
            Accessible.check(visit.page());
            logInInAnotherTab(visit);
            assertThat(banner(visit)).containsText("Connected again.");
            Gallery.take(visit.page(), "connected-again");

            dialog.save();
            assertThat(new Dashboard(visit.page()).card("Typed before").root()).isVisible();
        } finally {
            product.close();
        }
    }

    /** The link lies outside the open dialog and must be in reach all the same. */
    private static void logInInAnotherTab(Visit visit) {
        Page tab = visit.page()
                .waitForPopup(() -> banner(visit)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Log in again"))
                        .click());
        new LoginPage(tab).logIn("admin", Visit.ADMIN_PASSWORD);
        assertThat(tab).hasTitle(Pattern.compile("Environments.*"));
        tab.close();
        // Without a window every page has the focus all the time, so the browser does not tell that it came back.
        visit.page().evaluate("window.dispatchEvent(new Event('focus'))");
    }

    /** The sentence that is shown; the others wait in the page, hidden. */
    private static Locator banner(Visit visit) {
        return visit.page().locator("#connection:not([hidden]) [data-state]:not([hidden])");
    }
}
