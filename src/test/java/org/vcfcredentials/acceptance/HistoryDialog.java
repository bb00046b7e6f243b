package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The passwords that one credential has and had. */
final class HistoryDialog extends Screen {
    HistoryDialog(Page page) {
        super(dialog(page, "Password history"));
    }

    /** The newest first; the current one is number 0. */
    Locator password(int number) {
        return row(number).locator(".password");
    }

    void show(int number) {
        row(number).locator("button").first().click();
    }

    /** Asks which password was the one to use at a moment. */
    void ask(String moment) {
        field("What was it on").fill(moment);
        field("What was it on").dispatchEvent("change");
    }

    void close() {
        button("Close").last().click();
    }

    Locator row(int number) {
        return root().locator("tbody tr").nth(number);
    }
}
