package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What VCF tells about one credential. */
final class DetailsDialog extends Screen {
    DetailsDialog(Page page) {
        super(dialog(page, "Details"));
    }

    /** What stands beside this label. */
    Locator value(String label) {
        return root().locator("dl > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator("dt", new Page.LocatorOptions().setHasText(label))))
                .locator("dd");
    }

    void close() {
        button("Close").last().click();
    }
}
