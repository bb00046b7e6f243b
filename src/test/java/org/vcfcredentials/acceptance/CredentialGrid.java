package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.vcfcredentials.simulator.SimulatedCredential;

/** The grid of credentials. Columns go by their titles. */
final class CredentialGrid extends Screen {
    CredentialGrid(Locator root) {
        super(root);
    }

    Locator rows() {
        return root().locator("tr.credential");
    }

    /** The cells of one column, top to bottom. */
    Locator column(int number) {
        return root().locator("tr.credential > td:nth-child(" + number + ")");
    }

    /** Which rows are shown, of how many: {@code 1–25 / 60}. */
    Locator report() {
        return root().locator(".ui-paginator-current");
    }

    /** Brings the row of a credential onto the first page. */
    CredentialRow find(SimulatedCredential credential) {
        search(credential.hostname());
        return row(credential);
    }

    CredentialRow row(SimulatedCredential credential) {
        return row(credential.username(), credential.hostname());
    }

    CredentialRow row(String username, String hostname) {
        String whose = username + " on " + hostname;
        Locator copy = page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Copy password: " + whose)
                                .setExact(true));
        return new CredentialRow(rows().filter(new Locator.FilterOptions().setHas(copy)), whose);
    }

    /** The titles of the columns, left to right, once they are there: the page may just be coming back. */
    List<String> titles() {
        Locator titles = root().locator("thead .ui-column-title");
        assertThat(titles.last()).isAttached();
        return titles.allTextContents().stream()
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** Ticks a row, so that something can be done with several. */
    void select(SimulatedCredential credential) {
        field("Select: " + credential.username() + " on " + credential.hostname())
                .check();
    }

    /** What can be done with the selected rows. */
    Locator selection() {
        return root().locator(".selection-bar");
    }

    void filter(String column, String text) {
        header(column).getByRole(AriaRole.SEARCHBOX).pressSequentially(text);
    }

    void choose(String column, String value) {
        header(column).getByRole(AriaRole.COMBOBOX).selectOption(value);
    }

    void search(String text) {
        field("Search in all columns").fill("");
        field("Search in all columns").pressSequentially(text);
        assertThat(root()).not().hasAttribute("aria-busy", "true");
    }

    void showRetired() {
        root().getByLabel("Show retired").check();
        assertThat(root()).not().hasAttribute("aria-busy", "true");
    }

    void clear() {
        button("Clear filters").click();
    }

    void sortBy(String column) {
        header(column).getByText(column).click();
    }

    void nextPage() {
        root().getByLabel("Next Page").click();
    }

    private Locator header(String column) {
        return root().getByRole(AriaRole.COLUMNHEADER).filter(new Locator.FilterOptions().setHasText(column));
    }
}
