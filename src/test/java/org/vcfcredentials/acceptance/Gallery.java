package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** Pictures of every page and dialog of the demo, under {@code target/screenshots}, as one person sees them. */
final class Gallery {
    private static final Path DIRECTORY = Path.of("target", "screenshots");

    private final Visit visit;
    private final String suffix;

    Gallery(Visit visit, String suffix) {
        this.visit = visit;
        this.suffix = suffix;
    }

    void take() {
        takeLogin();
        takeDashboard();
        takeEnvironmentDialog();
        takeSmallDialogs();
        takeEnvironment();
        visit.open("/change-password");
        picture("change-password");
    }

    private void takeLogin() {
        var login = visit.opensLogin("/");
        picture("login");
        login.logIn("admin", "wrong");
        assertThat(login.problem()).isVisible();
        picture("login-refused");
    }

    private void takeDashboard() {
        var dashboard = visit.asAdmin();
        picture("dashboard");
        dashboard.button("List").click();
        picture("dashboard-list");
        dashboard.button("Cards").click();
        visit.page().locator("summary").click();
        picture("user-menu");
        visit.page().keyboard().press("Escape");
    }

    private void takeEnvironmentDialog() {
        var dialog = new Dashboard(visit.page()).addEnvironment();
        picture("environment-dialog");
        dialog.name("_").manager().host("not a host");
        assertThat(dialog.manager().root()).containsText("Host must be");
        dialog.installer().host("127.0.0.1:1").test();
        dialog.trySave();
        assertThat(dialog.root()).containsText("must be filled in");
        picture("environment-dialog-mistakes");
        var question = dialog.cancel();
        assertThat(question).isVisible();
        picture("discard-dialog");
        visit.open("/dashboard");
    }

    private void takeSmallDialogs() {
        var dashboard = new Dashboard(visit.page());
        dashboard.card("SFO Management 9.1").delete();
        assertThat(Screen.dialog(visit.page(), "Delete environment")).isVisible();
        picture("delete-dialog");
        new DeleteDialog(visit.page()).cancel();
        var sync = dashboard.card("Lab with expired account").syncNow();
        assertThat(sync.source("VCF Installer")).containsText("Failed");
        assertThat(sync.source("SDDC Manager")).containsText("Done");
        picture("sync-dialog");
        sync.close();
    }

    private void takeEnvironment() {
        visit.open("/dashboard");
        new Dashboard(visit.page()).card("Lab with expired account").view();
        picture("environment-partly");
        visit.open("/dashboard");
        var environment = new Dashboard(visit.page()).card("SFO Management 9.1").view();
        var row = environment.grid().rows().first();
        row.getByTitle("Show password").click();
        assertThat(row.getByTitle("Hide password")).isVisible();
        picture("environment");
        environment.grid().search("nothing like this");
        assertThat(environment.grid().root()).containsText("No credentials match.");
        picture("environment-no-match");
        environment.grid().clear();
    }

    private void picture(String name) {
        Locator busy = visit.page().locator("#nprogress, .ui-growl-item-container");
        busy.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setFullPage(true)
                        .setPath(DIRECTORY.resolve(name + "-" + suffix + ".png")));
    }
}
