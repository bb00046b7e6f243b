package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page, a dialog or a part of one, where things are found by what a person reads or hears. */
abstract class Screen {
    private final Locator root;

    Screen(Locator root) {
        this.root = root;
    }

    final Locator root() {
        return root;
    }

    final Page page() {
        return root.page();
    }

    final Locator button(String name) {
        return byRole(AriaRole.BUTTON, name);
    }

    final Locator link(String name) {
        return byRole(AriaRole.LINK, name);
    }

    final Locator byRole(AriaRole role, String name) {
        return root.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    final Locator field(String label) {
        return root.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    static Locator dialog(Page page, String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }
}
