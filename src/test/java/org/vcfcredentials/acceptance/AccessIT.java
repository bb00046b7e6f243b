package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** Who gets in, where they then are, and what is left when they go. */
@ExtendWith(Shared.class)
class AccessIT {
    private final Product product;
    private final Visit visit;

    AccessIT(Chromium chromium, Product product) {
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aWrongPasswordIsRefused() {
        var login = visit.opensLogin("/");
        login.logIn("admin", "guessed");

        assertThat(login.problem()).hasText("The user name or the password is wrong.");
        visit.open("/dashboard");
        visit.isAt("/login?next=%2Fdashboard");
    }

    @Test
    void whereSomebodyWasGoingIsKept() {
        visit.opensLogin("/change-password?from=bookmark").logIn("admin", Visit.ADMIN_PASSWORD);

        visit.isAt("/change-password?from=bookmark");
    }

    @Test
    void aForeignAddressIsNotFollowedAfterTheLogin() {
        visit.opensLogin("/login?next=//evil.example").logIn("admin", Visit.ADMIN_PASSWORD);

        visit.isAt("/dashboard");
    }

    @Test
    void afterTheLogoutTheBackButtonShowsNothing() {
        var dashboard = visit.asAdmin();
        dashboard.logOut();
        visit.page().goBack();

        assertThat(new LoginPage(visit.page()).root()).not().containsText("Environments");
    }

    @Test
    void theAddressOfTheLogoutAsksAndLogsOutOnlyWhenTold() {
        visit.asAdmin();

        visit.open("/logout");
        assertThat(visit.page().locator("main")).containsText("You are logged in as admin");
        visit.open("/dashboard");
        new Dashboard(visit.page());

        visit.open("/logout");
        visit.page().locator("[id='logout:logOut']").click();
        new LoginPage(visit.page());
        visit.open("/dashboard");
        visit.isAt("/login?next=%2Fdashboard");
    }

    @Test
    void theAddressOfTheLogoutLeadsToTheLoginWhenNobodyIsLoggedIn() {
        visit.opensLogin("/logout");

        visit.isAt("/login");
    }

    @Test
    void thePasswordsOfAReadOnlyUserAreThereAndNothingThatChangesAnything() {
        Database.of(product).addReader(900, "viewer");
        try (var vcf = SimulatedVcf.start(Blueprint.of("lax").credentials(20))) {
            var dialog = visit.asAdmin().addEnvironment().name("Seen by all");
            dialog.manager().reach(vcf.manager());
            dialog.save();
            new Dashboard(visit.page()).card("Seen by all").syncNow().close();
            new Dashboard(visit.page()).logOut().logIn("viewer", Visit.ADMIN_PASSWORD);

            var dashboard = new Dashboard(visit.page());
            var card = dashboard.card("Seen by all");
            assertThat(dashboard.button("Add environment")).hasCount(0);
            assertThat(card.root().locator("button")).hasCount(0);
            var environment = card.view();
            assertThat(environment.button("Sync now")).hasCount(0);
            var credential = vcf.manager().credentials().get(0);
            var row = environment.grid().find(credential);
            row.show();
            assertThat(row.password()).hasText(credential.password());
        }
    }
}
