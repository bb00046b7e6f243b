package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.vcfcredentials.simulator.SimulatedVcf;

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

    /** An environment with an SDDC Manager that is synced by hand only, and was once. */
    void addSynced(String name, SimulatedVcf vcf) {
        var dialog = addEnvironment().name(name);
        dialog.manager().reach(vcf.manager()).toggle("Sync automatically");
        dialog.save();
        card(name).syncNow().close();
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

    /** Every card of this page. */
    Locator cards() {
        return root().locator(".environment");
    }

    /** Which cards these are, and the ways to the pages beside. */
    Locator pager() {
        return root().getByRole(AriaRole.NAVIGATION, new Locator.GetByRoleOptions().setName("Pages"));
    }

    Locator search() {
        return field("Search name, description, host");
    }

    /** One of the figures of what needs care. */
    Locator figure(String name) {
        return root().locator(".figure").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** What is told of a sync of several environments. */
    Locator fleet() {
        return byRole(AriaRole.REGION, "Sync of several environments");
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
