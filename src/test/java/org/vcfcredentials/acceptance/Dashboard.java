package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page with every environment as a card. */
final class Dashboard extends Screen {
    Dashboard(Page page) {
        super(page.locator("body"));
        assertThat(byRole(AriaRole.HEADING, "Environments")).isVisible();
    }

    /** What is shown while there is no environment. */
    Locator emptyState() {
        return byRole(AriaRole.REGION, "No environments yet");
    }

    EnvironmentDialog addEnvironment() {
        button("Add environment").first().click();
        return new EnvironmentDialog(page(), "Add environment");
    }

    ImportDialog importFile() {
        button("Import").click();
        return new ImportDialog(page());
    }

    /** The menu of exports, open. */
    Locator exports() {
        Locator menu = root().locator(".configuration-menu");
        menu.locator("summary").click();
        return menu;
    }

    EnvironmentCard card(String name) {
        Locator title = page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
        return new EnvironmentCard(
                root().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHas(title)), name);
    }

    /** The short notice about what was just done. */
    Locator notice() {
        return root().locator("[id=notices_container]");
    }

    LoginPage logOut() {
        root().locator("header summary").click();
        button("Log out").click();
        return new LoginPage(page());
    }
}
