package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** The page of the audit, as admins see it. */
final class AuditPage extends Screen {
    AuditPage(Page page) {
        super(page.locator("body"));
        assertThat(byRole(AriaRole.HEADING, "Audit")).isVisible();
    }

    Locator rows() {
        return root().locator(".listing tbody tr");
    }

    /** What is said after the chain was followed. */
    Locator verdict() {
        return root().locator("#verdict");
    }

    void verify() {
        button("Verify").click();
        assertThat(verdict()).not().isEmpty();
    }

    AuditPage type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    AuditPage choose(String action) {
        field("Action").selectOption(new SelectOption().setLabel(action));
        return this;
    }

    void show() {
        button("Show").click();
    }

    Download export() {
        return page().waitForDownload(() -> link("Export CSV").click());
    }
}
