package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** The page of the keys in a browser, with enough stored passwords that a rotation takes a while. */
@ExtendWith(Shared.class)
class KeysIT {
    private static final String ENVIRONMENT = "Many to be encrypted anew";
    private static final int MANY = 4_000;
    private static final String KEYS = "SELECT COUNT(DISTINCT SUBSTR(password, 1, 5)) FROM credentials";

    private static SimulatedVcf vcf;

    private final Product product;
    private final Visit visit;

    KeysIT(Chromium chromium, Product product) {
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @BeforeAll
    static void store(Chromium chromium, Product product) {
        vcf = SimulatedVcf.start(Blueprint.of("keys").credentials(MANY));
        try (var visit = chromium.visit(product)) {
            visit.asAdmin().addSynced(ENVIRONMENT, vcf);
        }
    }

    @AfterAll
    static void stop() {
        vcf.close();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void anAdminRotatesTheDataKeyAndSeesHowFarItIsAndWhatCameOfIt() {
        visit.asAdmin();
        visit.open("/settings/keys");
        Locator former = amount("Former keys");
        assertThat(former).not().isEmpty();
        int before = Integer.parseInt(former.innerText().strip());
        Gallery.take(visit.page(), "keys");
        Accessible.check(visit.page());

        button("Rotate data key").click();
        Locator question = Screen.dialog(visit.page(), "Rotate data key");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(question).isHidden();
        assertThat(former).hasText(Integer.toString(before));

        button("Rotate data key").click();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rotate"))
                .click();
        assertThat(question).isHidden();
        assertThat(former).hasText(Integer.toString(before + 1));
        Gallery.take(visit.page(), "keys-rotating");

        assertThat(visit.page().getByRole(AriaRole.STATUS).first())
                .containsText("Nothing is left to be encrypted anew.");
        assertThat(amount("Still under a former key")).hasText("0");
        assertThat(amount("Do not open")).hasText("0");
        assertThat(visit.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        Database.of(product).await(KEYS, keys -> keys == 1);
    }

    @Test
    void anAdminChangesTheMasterKeyAndLearnsWhereTheFormerOneIs() throws IOException {
        Path file = product.dataDirectory().resolve("master.key");
        String key = Files.readString(file);
        visit.asAdmin();
        visit.open("/settings/keys");
        assertThat(visit.page().getByText(file.toString()).first()).isVisible();

        button("Change master key").click();
        Locator question = Screen.dialog(visit.page(), "Change master key");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(question).isHidden();
        org.assertj.core.api.Assertions.assertThat(file).hasContent(key);

        button("Change master key").click();
        assertThat(question).containsText(file.toString());
        Gallery.take(visit.page(), "keys-master-question");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change"))
                .click();
        assertThat(question).isHidden();
        assertThat(visit.page().getByText(file + ".former-")).isVisible();
        Gallery.take(visit.page(), "keys-master-changed");
        Accessible.check(visit.page());

        org.assertj.core.api.Assertions.assertThat(Files.readString(file)).isNotEqualTo(key);
        Database.of(product)
                .await(
                        "SELECT COUNT(*) FROM audit_log WHERE action = 'MASTER_KEY_CHANGED' AND username = 'admin'",
                        entries -> entries == 1);
    }

    private Locator amount(String what) {
        return visit.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(what))
                .locator("td");
    }

    private Locator button(String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
