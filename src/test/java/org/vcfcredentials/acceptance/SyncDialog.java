package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The dialog that follows a sync. */
final class SyncDialog extends Screen {
    SyncDialog(Page page) {
        super(dialog(page, "Sync"));
        assertThat(root()).isVisible();
    }

    /** What is told about one source: its phase, then its outcome. */
    Locator source(String label) {
        return root().locator(".sync-source").filter(new Locator.FilterOptions().setHasText(label));
    }

    /** Waits for the end, whatever it is. */
    void close() {
        button("Close").last().click();
        assertThat(root()).isHidden();
    }
}
