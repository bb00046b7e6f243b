package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page about the certificates of sources. */
final class TrustPage extends Screen {
    TrustPage(Page page) {
        super(page.locator("body"));
    }

    /** What is told about the sources of one environment. */
    Locator row(String environment) {
        return root().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(environment));
    }

    TrustPage readCertificates() {
        button("Read certificates").click();
        return this;
    }

    /** Chooses the only row of an environment, and confirms. */
    void trust(String environment) {
        row(environment).locator("input").check();
        button("Trust chosen certificates").click();
    }

    /** The short notice about what was just done. */
    Locator notice() {
        return root().locator("[id=notices_container]");
    }
}
