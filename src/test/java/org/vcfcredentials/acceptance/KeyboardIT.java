package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What is done every day, by somebody without a mouse. */
@ExtendWith(Shared.class)
class KeyboardIT {
    private static final String ENVIRONMENT = "By keyboard";
    private static final String OUTSIDE =
            "dialog => dialog.contains(document.activeElement) ? null : document.activeElement.outerHTML";

    private static final int MOST_TABS = 150;
    private static final int ONCE_AROUND = 25;

    private static SimulatedVcf vcf;

    private final Visit visit;

    KeyboardIT(Chromium chromium, Product product) {
        this.visit = chromium.visit(product);
    }

    @BeforeAll
    static void addOneWithAHistory(Chromium chromium, Product product) {
        vcf = SimulatedVcf.start(Blueprint.of("keyb").credentials(20));
        try (var visit = chromium.visit(product)) {
            var dashboard = visit.asAdmin();
            dashboard.addSynced(ENVIRONMENT, vcf);
            assertThat(dashboard.card(ENVIRONMENT).status()).hasText("Synced");
            vcf.manager().setPassword(credential().id(), "a later one");
            var sync = dashboard.card(ENVIRONMENT).syncNow();
            assertThat(sync.source("SDDC Manager")).containsText("1 changed");
            sync.close();
        }
    }

    @AfterAll
    static void stop() {
        vcf.close();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aPasswordIsFoundShownCopiedAndItsHistoryRead() {
        var login = visit.opensLogin("/");
        type(login.field("Username"), "admin");
        type(login.field("Password"), Visit.ADMIN_PASSWORD);
        press("Enter");
        var dashboard = new Dashboard(visit.page());
        type(dashboard.search(), ENVIRONMENT);
        assertThat(dashboard.cards()).hasCount(1);
        choose(dashboard.card(ENVIRONMENT).link("View credentials " + ENVIRONMENT));
        var grid = new EnvironmentPage(visit.page(), ENVIRONMENT).grid();
        type(grid.field("Search in all columns"), credential().hostname());
        assertThat(grid.root()).not().hasAttribute("aria-busy", "true");

        var row = grid.row(credential());
        choose(row.showButton());
        assertThat(row.password()).hasText("a later one");
        choose(row.copyButton());
        assertThat(new EnvironmentPage(visit.page(), ENVIRONMENT).notice()).containsText("Password copied.");
        assertThat(visit.clipboard()).isEqualTo("a later one");

        choose(row.historyButton());
        Locator history = Screen.dialog(visit.page(), "Password history");
        keepsTheFocus(history);
        press("Escape");
        assertThat(history).isHidden();
        assertThat(row.historyButton()).isFocused();
    }

    @Test
    void whoClosesADialogIsBackAtTheButtonThatOpenedIt() {
        var dashboard = visit.asAdmin();
        var card = dashboard.card(ENVIRONMENT);

        opensAndCloses(dashboard.button("Add environment"), "Add environment");
        opensAndCloses(dashboard.button("Import"), "Import environments");
        opensAndCloses(card.button("Edit " + ENVIRONMENT), "Edit environment");
        opensAndCloses(card.button("Delete " + ENVIRONMENT), "Delete environment");
    }

    @Test
    void whoFollowedASyncIsBackAtItsButtonThoughTheCardIsANewOne() {
        var card = visit.asAdmin().card(ENVIRONMENT);
        Locator button = card.button("Sync now " + ENVIRONMENT);

        choose(button);
        assertThat(new SyncDialog(visit.page()).source("SDDC Manager")).containsText("Done");
        keepsTheFocus(Screen.dialog(visit.page(), "Sync"));
        press("Escape");

        assertThat(button).isFocused();
    }

    @Test
    void whoKeepsEditingIsBackInTheFieldAndWhoDiscardsAtTheButton() {
        var add = visit.asAdmin().button("Add environment");
        choose(add);
        var dialog = new EnvironmentDialog(visit.page(), "Add environment");
        assertThat(dialog.field("Name")).isFocused();
        visit.page().keyboard().type("Half");

        press("Escape");
        Locator question = Screen.dialog(visit.page(), "Discard changes?");
        keepsTheFocus(question);
        press("Escape");
        assertThat(question).isHidden();
        assertThat(dialog.field("Name")).isFocused();
        assertThat(dialog.field("Name")).hasValue("Half");

        press("Escape");
        choose(question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Discard")));
        assertThat(dialog.root()).isHidden();
        assertThat(add).isFocused();
    }

    @Test
    void theArrowKeysGoThroughAMenuAndEscapeLeavesIt() {
        visit.asAdminAt(ENVIRONMENT);
        Locator summary = visit.page().locator(".export-menu summary");
        Locator offers = visit.page().locator(".export-menu button");
        goTo(summary);

        press("ArrowDown");
        assertThat(offers.first()).isFocused();
        press("ArrowDown");
        assertThat(offers.nth(1)).isFocused();
        press("ArrowUp");
        press("ArrowUp");
        assertThat(offers.last()).isFocused();
        press("ArrowDown");
        assertThat(offers.first()).isFocused();

        press("Escape");
        assertThat(offers.first()).isHidden();
        assertThat(summary).isFocused();
    }

    @Test
    void aMenuThatIsLeftCloses() {
        visit.asAdmin();
        Locator summary = visit.page().locator(".header-menu summary");
        Locator logOut = visit.page().locator(".header-menu .menu-panel").getByText("Log out");
        goTo(summary);
        press("ArrowUp");
        assertThat(logOut).isVisible();

        press("Tab");

        assertThat(logOut).isHidden();
    }

    private void opensAndCloses(Locator button, String title) {
        choose(button);
        Locator dialog = Screen.dialog(visit.page(), title);
        keepsTheFocus(dialog);
        press("Escape");
        assertThat(dialog).isHidden();
        assertThat(button).isFocused();
    }

    private void keepsTheFocus(Locator dialog) {
        assertThat(dialog.locator(":focus")).hasCount(1);
        for (String key : new String[] {"Tab", "Shift+Tab"}) {
            for (int times = 1; times <= ONCE_AROUND; times++) {
                press(key);
                assertThat(dialog.evaluate(OUTSIDE))
                        .as("Outside after %s, %d times", key, times)
                        .isNull();
            }
        }
    }

    private void choose(Locator button) {
        goTo(button);
        press("Enter");
    }

    private void type(Locator field, String text) {
        goTo(field);
        visit.page().keyboard().type(text);
    }

    private void goTo(Locator target) {
        for (int tabs = 0; tabs < MOST_TABS && !hasFocus(target); tabs++) {
            press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static boolean hasFocus(Locator target) {
        return (boolean) target.evaluate("element => element === document.activeElement");
    }

    private void press(String key) {
        visit.page().keyboard().press(key);
    }

    private static SimulatedCredential credential() {
        return vcf.manager().credentials().get(0);
    }
}
