package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page that was open while its session ended, or for so long that it is forgotten. */
@ExtendWith(Shared.class)
class ExpiredPageIT {
    /** A session remembers its latest pages only. */
    private static final int MORE_THAN_REMEMBERED = 20;

    private final Product product;
    private final Visit visit;

    ExpiredPageIT(Chromium chromium, Product product) {
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void whatWasTypedIsSavedAfterALogoutInAnotherWindowAndALoginThere() {
        var dialog = typed("Typed and logged out");
        Page elsewhere = visit.page().context().newPage();
        var login = logOut(elsewhere);
        visit.bearsWithTheServer();

        dialog.trySave();
        assertThat(banner()).containsText("You are not logged in any more. What you typed stays here");
        assertThat(dialog.field("Name")).hasValue("Typed and logged out");

        login.logIn("admin", Visit.ADMIN_PASSWORD);
        assertThat(elsewhere).hasTitle(Pattern.compile("Environments.*"));
        // Without a window every page has the focus all the time, so the browser does not tell that it came back.
        visit.page().evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(banner()).containsText("Connected again.");
        dialog.save();
        assertThat(new Dashboard(visit.page()).card("Typed and logged out").root())
                .isVisible();
    }

    @Test
    void whatWasTypedIsSavedAtTheSecondTryAfterThePageWasForgotten() {
        var dialog = typed("Typed and forgotten");
        makeTheSessionForget();
        visit.bearsWithTheServer();

        dialog.trySave();
        assertThat(banner())
                .containsText(
                        "This page had been open for too long. What you typed is still here, and nothing was changed");
        dialog.save();

        assertThat(new Dashboard(visit.page()).card("Typed and forgotten").root())
                .isVisible();
    }

    @Test
    void aFormOfAForgottenPageChangesNothingAndSaysSo() {
        visit.asAdmin();
        visit.open("/change-password");
        makeTheSessionForget();

        new ChangePasswordPage(visit.page()).change(Visit.ADMIN_PASSWORD, "never to be used", "never to be used");

        visit.isAt("/change-password");
        assertThat(new ChangePasswordPage(visit.page()).problem())
                .containsText("The page had been open for too long. Nothing was changed; please try again.");
    }

    @Test
    void aFormThatIsSentAfterALogoutInAnotherWindowLeadsThroughTheLoginBackToItsPage() {
        visit.asAdmin();
        visit.open("/change-password");
        logOut(visit.page().context().newPage());

        new ChangePasswordPage(visit.page()).change(Visit.ADMIN_PASSWORD, "never to be used", "never to be used");

        visit.isAt("/login?next=%2Fchange-password");
        new LoginPage(visit.page()).logIn("admin", Visit.ADMIN_PASSWORD);
        visit.isAt("/change-password");
    }

    @Test
    void whoFindsTheLoginOpenFromYesterdayStillGetsWhereTheyWereGoing() {
        var login = visit.opensLogin("/settings/trust");
        visit.page().context().clearCookies();

        login.logIn("admin", Visit.ADMIN_PASSWORD);
        assertThat(login.problem()).containsText("The page had been open for too long.");
        login.logIn("admin", Visit.ADMIN_PASSWORD);

        visit.isAt("/settings/trust");
    }

    private EnvironmentDialog typed(String name) {
        var dialog = visit.asAdmin().addEnvironment().name(name);
        dialog.manager()
                .host("sddc.example.org")
                .username("vcm")
                .password("a password")
                .toggle("Sync automatically");
        return dialog;
    }

    private LoginPage logOut(Page window) {
        window.navigate(product.uri("/dashboard").toString());
        return new Dashboard(window).logOut();
    }

    private void makeTheSessionForget() {
        for (int pages = 0; pages < MORE_THAN_REMEMBERED; pages++) {
            visit.page().request().get(product.uri("/dashboard").toString()).dispose();
        }
    }

    /** The sentence that is shown; the others wait in the page, hidden. */
    private Locator banner() {
        return visit.page().locator("#connection:not([hidden]) [data-state]:not([hidden])");
    }
}
