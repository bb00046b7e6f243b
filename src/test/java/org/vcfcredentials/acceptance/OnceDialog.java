package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The dialog that shows a secret once. */
final class OnceDialog extends Screen {
    OnceDialog(Page page) {
        super(dialog(page, "Shown once"));
        assertThat(root()).isVisible();
    }

    /** The secret; the dialog is closed afterwards, and nothing of it is left in the page. */
    String take() {
        button("Copy").click();
        String secret = root().locator(".once-secret").innerText();
        button("Done").click();
        assertThat(root()).isHidden();
        org.assertj.core.api.Assertions.assertThat(page().content()).doesNotContain(secret);
        return secret;
    }
}
