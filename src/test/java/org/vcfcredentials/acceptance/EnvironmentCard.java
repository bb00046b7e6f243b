package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What the dashboard tells about one environment. */
final class EnvironmentCard extends Screen {
    private final String name;

    EnvironmentCard(Locator root, String name) {
        super(root);
        this.name = name;
    }

    /** The value next to a word such as "Last sync". */
    Locator fact(String term) {
        return root().locator("dl > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page().getByText(term, new Page.GetByTextOptions().setExact(true))))
                .locator("dd");
    }

    /** The word for how the last sync went. */
    Locator status() {
        return root().locator(".label");
    }

    EnvironmentPage view() {
        link("View credentials " + name).click();
        return new EnvironmentPage(page(), name);
    }

    SyncDialog syncNow() {
        button("Sync now " + name).click();
        return new SyncDialog(page());
    }

    EnvironmentDialog edit() {
        button("Edit " + name).click();
        return new EnvironmentDialog(page(), "Edit environment");
    }

    EnvironmentDialog duplicate() {
        button("Duplicate " + name).click();
        return new EnvironmentDialog(page(), "Add environment");
    }

    DeleteDialog delete() {
        button("Delete " + name).click();
        return new DeleteDialog(page());
    }
}
