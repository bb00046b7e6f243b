package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The menu of exports, and the dialog that asks for a password. */
final class ExportMenu extends Screen {
    ExportMenu(Page page) {
        super(page.locator(".export-menu"));
    }

    ExportMenu open() {
        root().locator("summary").click();
        return this;
    }

    /** Everything, whatever the filters show. */
    ExportMenu everything() {
        root().getByLabel("All of").check();
        return this;
    }

    /** Opens the menu and takes a file in clear. */
    Download take(String format) {
        open();
        return page().waitForDownload(() -> button(format).click());
    }

    /** Opens the menu and the dialog of a format with a password. */
    Locator ask(String format) {
        open();
        button(format + "…").click();
        return dialog(page(), "Export with a password");
    }

    /** Opens the menu and takes a file that this password opens. */
    Download take(String format, String password) {
        Locator dialog = ask(format);
        dialog.getByLabel("Password of the file").fill(password);
        dialog.getByLabel("Repeat the password").fill(password);
        return page().waitForDownload(() -> dialog.locator("#exportConfirm").click());
    }
}
