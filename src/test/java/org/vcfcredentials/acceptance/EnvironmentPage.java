package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of one environment with the grid of its credentials. */
final class EnvironmentPage extends Screen {
    EnvironmentPage(Page page, String name) {
        super(page.locator("body"));
        assertThat(byRole(AriaRole.HEADING, name)).isVisible();
    }

    CredentialGrid grid() {
        return new CredentialGrid(root().locator("[id='credentials:table']"));
    }

    SyncDialog syncNow() {
        button("Sync now").click();
        return new SyncDialog(page());
    }

    ExportMenu export() {
        return new ExportMenu(page());
    }

    /** The menu of files with the configuration, open. */
    Locator configuration() {
        Locator menu = root().locator(".configuration-menu");
        menu.locator("summary").click();
        return menu;
    }

    /** The short notice about what was just done. */
    Locator notice() {
        return root().locator("[id=notices_container]");
    }
}
