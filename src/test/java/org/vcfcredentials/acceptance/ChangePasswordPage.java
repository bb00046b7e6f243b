package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page to change one's own password. */
final class ChangePasswordPage extends Screen {
    ChangePasswordPage(Page page) {
        super(page.getByRole(AriaRole.MAIN));
        assertThat(byRole(AriaRole.HEADING, "Change password")).isVisible();
    }

    void change(String current, String next, String repeated) {
        field("Current password").fill(current);
        field("New password").fill(next);
        field("Repeat new password").fill(repeated);
        button("Change password").click();
    }

    /** Why it was not changed. */
    Locator problem() {
        return root().getByRole(AriaRole.ALERT);
    }
}
