package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page that asks who is there. */
final class LoginPage extends Screen {
    LoginPage(Page page) {
        super(page.getByRole(AriaRole.MAIN));
        assertThat(byRole(AriaRole.HEADING, "Log in")).isVisible();
    }

    void logIn(String username, String password) {
        field("Username").fill(username);
        field("Password").fill(password);
        button("Log in").click();
    }

    /** Why nobody was let in. */
    Locator problem() {
        return root().getByRole(AriaRole.ALERT);
    }
}
