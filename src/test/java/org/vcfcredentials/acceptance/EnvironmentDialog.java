package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The dialog to add or change an environment. */
final class EnvironmentDialog extends Screen {
    EnvironmentDialog(Page page, String title) {
        super(dialog(page, title));
        assertThat(root()).isVisible();
    }

    EnvironmentDialog name(String name) {
        leave(field("Name"), name);
        return this;
    }

    EnvironmentDialog description(String description) {
        leave(field("Description"), description);
        return this;
    }

    ConnectionFields manager() {
        return new ConnectionFields(byRole(AriaRole.GROUP, "SDDC Manager"));
    }

    ConnectionFields installer() {
        return new ConnectionFields(byRole(AriaRole.GROUP, "VCF Installer"));
    }

    /** Saves what must be right. */
    void save() {
        trySave();
        assertThat(root()).isHidden();
    }

    void trySave() {
        button("Save").click();
    }

    /** Closes it without saving; whoever typed something is asked again. */
    Locator cancel() {
        button("Cancel").click();
        return dialog(page(), "Discard changes?");
    }

    static void leave(Locator field, String text) {
        field.fill(text);
        field.blur();
    }
}
