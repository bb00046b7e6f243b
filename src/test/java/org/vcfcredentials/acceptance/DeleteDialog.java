package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The question before an environment goes for good. */
final class DeleteDialog extends Screen {
    DeleteDialog(Page page) {
        super(dialog(page, "Delete environment"));
        assertThat(root()).isVisible();
    }

    void confirm() {
        button("Delete").click();
    }

    void cancel() {
        button("Cancel").click();
        assertThat(root()).isHidden();
    }
}
