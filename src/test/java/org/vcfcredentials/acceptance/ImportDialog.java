package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** The dialog that creates environments from a file. */
final class ImportDialog extends Screen {
    ImportDialog(Page page) {
        super(dialog(page, "Import environments"));
        assertThat(root()).isVisible();
    }

    ImportDialog choose(String name, String content) {
        field("File")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The rows of what the file would create. */
    Locator rows() {
        return root().locator("tbody tr");
    }

    Locator create() {
        return button("Create");
    }
}
