package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** One credential, or one password of its history. */
final class CredentialRow extends Screen {
    private final String whose;

    CredentialRow(Locator root, String whose) {
        super(root);
        this.whose = whose;
    }

    /** Dots, or the password while it is shown. */
    Locator password() {
        return root().locator(".password");
    }

    Locator showButton() {
        return button("Show password: " + whose);
    }

    void show() {
        showButton().click();
    }

    void hide() {
        button("Hide password: " + whose).click();
    }

    Locator copyButton() {
        return button("Copy password: " + whose);
    }

    void copy() {
        copyButton().click();
    }

    void copyRow() {
        button("Copy row: " + whose).click();
    }

    DetailsDialog details() {
        button("Details: " + whose).click();
        var dialog = new DetailsDialog(page());
        assertThat(dialog.root()).isVisible();
        return dialog;
    }

    /** There as soon as the password was changed once. */
    Locator historyButton() {
        return button("History: " + whose);
    }

    HistoryDialog history() {
        historyButton().click();
        var dialog = new HistoryDialog(page());
        assertThat(dialog.root()).isVisible();
        return dialog;
    }
}
