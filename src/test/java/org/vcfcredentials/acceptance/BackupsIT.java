package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Backups in a browser. */
@ExtendWith(Shared.class)
class BackupsIT {
    private final Product product;
    private final Visit visit;

    BackupsIT(Chromium chromium, Product product) {
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void anAdminBacksUpNowAndSeesWhatCameOfIt() {
        visit.asAdmin();
        follow("Settings");
        follow("Backups");
        visit.isAt("/settings/backups");
        Locator now = visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back up now"));

        now.click();

        assertThat(visit.page().getByRole(AriaRole.STATUS).first()).containsText("The last backup was made");
        assertThat(now).isEnabled();
        Locator newest = visit.page().locator(".listing tbody tr").first();
        assertThat(newest).containsText("backup-");
        Gallery.take(visit.page(), "backups");
        Accessible.check(visit.page());
        String name = newest.locator("td").nth(1).innerText().strip();
        org.assertj.core.api.Assertions.assertThat(
                        Files.exists(product.dataDirectory().resolve("backups").resolve(name)))
                .isTrue();
    }

    @Test
    void whoIsNoAdminIsNotLedThereAndNotLetIn() {
        Database.of(product).addReader(900, "viewer");
        visit.bearsWithTheServer();
        visit.opensLogin("/").logIn("viewer", Visit.ADMIN_PASSWORD);
        assertThat(visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings")))
                .hasCount(0);

        for (String page : new String[] {"backups", "keys", "users", "tokens"}) {
            visit.open("/settings/" + page);

            assertThat(visit.page().locator("body")).containsText("This is not allowed.");
        }
    }

    private void follow(String link) {
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .click();
    }
}
