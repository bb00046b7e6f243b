package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** Who clicks twice gets what one click gives, and who goes back undoes and repeats nothing. */
@ExtendWith(Shared.class)
class ImpatientIT {
    private static SimulatedVcf vcf;

    private final Visit visit;
    private final Database database;

    ImpatientIT(Chromium chromium, Product product) {
        this.visit = chromium.visit(product);
        this.database = Database.of(product);
    }

    @BeforeAll
    static void simulate() {
        vcf = SimulatedVcf.start(Blueprint.of("twice").credentials(20));
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
    void anEnvironmentIsSavedSyncedAndDeletedOnce() {
        var dashboard = visit.asAdmin();
        var dialog = filledIn(dashboard, "Clicked twice");

        dialog.button("Save").dblclick();
        assertThat(dashboard.notice()).containsText("Clicked twice is saved.");
        assertThat(dialog.root()).isHidden();
        assertThat(environments("Clicked twice")).isEqualTo(1);

        var card = dashboard.card("Clicked twice");
        card.button("Sync now Clicked twice").dblclick();
        new SyncDialog(visit.page()).close();
        assertThat(card.status()).hasText("Synced");
        assertThat(database.number("SELECT COUNT(*) FROM sync_runs WHERE environment_id ="
                        + " (SELECT id FROM environments WHERE name = 'Clicked twice')"))
                .isEqualTo(1);

        card.delete().button("Delete").dblclick();
        assertThat(dashboard.notice()).containsText("Clicked twice is deleted.");
        assertThat(card.root()).hasCount(0);
        assertThat(audited("ENVIRONMENT_DELETED", "Clicked twice")).isEqualTo(1);
        assertThat(visit.page().locator(".ui-growl-message-error, .ui-growl-item-container.ui-state-error"))
                .hasCount(0);
    }

    @Test
    void aUserIsAddedOnceAndTheOneTimePasswordStaysInSight() {
        visit.asAdmin();
        visit.open("/settings/users");
        var users = new UsersPage(visit.page());
        Screen dialog = users.add();
        dialog.field("Username").fill("twice");

        dialog.button("Add user").dblclick();

        assertThat(new OnceDialog(visit.page()).take()).isNotEmpty();
        assertThat(users.row("twice")).hasCount(1);
        assertThat(audited("USER_CREATED", "twice")).isEqualTo(1);
    }

    @Test
    void aTokenIsMadeOnceAndStaysInSight() {
        visit.asAdmin();
        visit.open("/account");
        button("Make token").click();
        Screen dialog = new Screen(Screen.dialog(visit.page(), "Make token")) {};
        dialog.field("Name").fill("made twice");

        dialog.button("Make token").dblclick();

        assertThat(new OnceDialog(visit.page()).take()).isNotEmpty();
        assertThat(visit.page()
                        .locator("[id=tokens] tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("made twice")))
                .hasCount(1);
        assertThat(audited("TOKEN_ISSUED", "made twice")).isEqualTo(1);
    }

    @Test
    void aStepBackAndForthAfterSavingAndDeletingRepeatsNothing() {
        var dashboard = visit.asAdmin();
        visit.open("/reports");
        visit.open("/dashboard");
        filledIn(dashboard, "There and back").save();

        backAndForth();
        assertThat(dashboard.card("There and back").root()).hasCount(1);
        assertThat(environments("There and back")).isEqualTo(1);

        dashboard.card("There and back").delete().confirm();
        assertThat(dashboard.notice()).containsText("There and back is deleted.");
        backAndForth();
        assertThat(new Dashboard(visit.page()).card("There and back").root()).hasCount(0);
        assertThat(audited("ENVIRONMENT_DELETED", "There and back")).isEqualTo(1);
    }

    private void backAndForth() {
        visit.page().goBack();
        visit.isAt("/reports");
        visit.page().goForward();
        visit.isAt("/dashboard");
    }

    private EnvironmentDialog filledIn(Dashboard dashboard, String name) {
        var dialog = dashboard.addEnvironment().name(name);
        dialog.manager().reach(vcf.manager()).toggle("Sync automatically");
        return dialog;
    }

    private int environments(String name) {
        return database.number("SELECT COUNT(*) FROM environments WHERE name = '" + name + "'");
    }

    private int audited(String action, String subject) {
        return database.number(
                "SELECT COUNT(*) FROM audit_log WHERE action = '" + action + "' AND subject LIKE '%" + subject + "%'");
    }

    private Locator button(String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
