package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of the users. */
final class UsersPage extends Screen {
    UsersPage(Page page) {
        super(page.locator("body"));
        assertThat(byRole(AriaRole.HEADING, "Users")).isVisible();
    }

    /** The dialog to add a user. */
    Screen add() {
        button("Add user").first().click();
        return new Screen(dialog(page(), "Add user")) {};
    }

    /** The row of a user. */
    Locator row(String username) {
        return root().locator(".listing tbody tr")
                .filter(new Locator.FilterOptions().setHas(page().getByText(username, exactly())));
    }

    /** Asks for something to be done to a user; the answer is the question. */
    Locator ask(String deed, String username) {
        button(deed + ": " + username).click();
        Locator question = dialog(page(), deed);
        assertThat(question).isVisible();
        return question;
    }

    /** Does something to a user, and waits until it is done. */
    void perform(String deed, String username) {
        Locator question = ask(deed, username);
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(deed).setExact(true))
                .click();
        assertThat(question).isHidden();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
