package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Users, one's own page and tokens in a browser. */
@ExtendWith(Shared.class)
class UsersIT {
    private static final AtomicInteger NUMBER = new AtomicInteger(700);
    private static final String OWN_PASSWORD = "a bench by the lake";

    private final Chromium chromium;
    private final Product product;
    private final Visit visit;

    UsersIT(Chromium chromium, Product product) {
        this.chromium = chromium;
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void whoIsAddedLogsInWithAOneTimePasswordAndChoosesTheirOwn() {
        UsersPage users = usersPage();
        Screen dialog = users.add();
        dialog.field("Username").fill("1carol");
        dialog.field("Password").fill("sunshine1");
        dialog.button("Add user").click();
        assertThat(dialog.root()).containsText("a letter first");
        assertThat(dialog.field("Username")).hasValue("1carol");
        dialog.field("Username").fill("ADMIN");
        dialog.field("Password").fill("");
        dialog.button("Add user").click();
        assertThat(dialog.root()).containsText("There is already a user ADMIN");
        dialog.field("Username").fill("carol");
        dialog.field("Password").fill("sunshine1");
        dialog.button("Add user").click();
        assertThat(dialog.root()).containsText("one of the most common ones");
        Accessible.check(visit.page());
        dialog.field("Password").fill("");
        dialog.button("Add user").click();

        String password = new OnceDialog(visit.page()).take();

        assertThat(users.row("carol")).containsText("Must change password");
        assertThat(users.row("carol")).containsText("Read-only");
        Accessible.check(visit.page());
        Gallery.take(visit.page(), "users");
        Accessible.check(visit.page());
        try (Visit carol = chromium.visit(product)) {
            carol.opensLogin("/").logIn("carol", password);
            carol.isAt("/change-password");
            new ChangePasswordPage(carol.page()).change(password, OWN_PASSWORD, OWN_PASSWORD);
            new Dashboard(carol.page());
            assertThat(new Dashboard(carol.page()).link("Settings")).hasCount(0);
        }
    }

    @Test
    void whatWasTypedIsNotLostByASlip() {
        UsersPage users = usersPage();
        Screen dialog = users.add();
        dialog.field("Username").fill("typed");

        visit.page().keyboard().press("Escape");
        visit.page().locator("[id=keepEditing]").click();
        assertThat(dialog.field("Username")).hasValue("typed");

        List<String> asked = new ArrayList<>();
        visit.page().onceDialog(question -> {
            asked.add(question.type());
            question.dismiss();
        });
        visit.page().evaluate("() => { setTimeout(() => location.assign('/dashboard')); }");
        visit.page().waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(dialog.field("Username")).hasValue("typed");

        dialog.button("Cancel").click();
        visit.page().locator("[id=discard]").click();
        assertThat(dialog.root()).isHidden();
        visit.open("/dashboard");
        new Dashboard(visit.page());
    }

    @Test
    void whatWasSavedOrNeverTypedIsNotAskedAbout() {
        UsersPage users = usersPage();
        Screen dialog = users.add();
        dialog.button("Cancel").click();
        assertThat(dialog.root()).isHidden();

        users.add().field("Username").fill("asked-nothing");
        dialog.button("Add user").click();
        new OnceDialog(visit.page()).take();
        assertThat(users.row("asked-nothing")).isVisible();
        List<String> asked = new ArrayList<>();
        visit.page().onDialog(question -> {
            asked.add(question.type());
            question.accept();
        });
        visit.open("/dashboard");
        assertThat(asked).isEmpty();
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndBackWhenEnabled() {
        String name = addReader();
        try (Visit other = logIn(name)) {
            UsersPage users = usersPage();
            assertThat(users.ask("Disable", name)).containsText("one session");
            visit.page().keyboard().press("Escape");
            users.perform("Disable", name);
            assertThat(users.row(name)).containsText("Disabled");

            var login = other.opensLogin("/dashboard");
            login.logIn(name, Visit.ADMIN_PASSWORD);
            assertThat(login.problem()).containsText("disabled");

            users.perform("Enable", name);
            login.logIn(name, Visit.ADMIN_PASSWORD);
            other.isAt("/dashboard");
        }
    }

    @Test
    void aRoleCountsAtOnceAndACutOneEndsTheSession() {
        String name = addReader();
        try (Visit other = logIn(name)) {
            UsersPage users = usersPage();
            users.perform("Make administrator", name);
            other.open("/settings/users");
            assertThat(new UsersPage(other.page()).row(name)).containsText("you");

            users.perform("Make read-only", name);

            other.opensLogin("/settings/users");
        }
    }

    @Test
    void aResetEndsTheSessionAndTheOldPassword() {
        String name = addReader();
        try (Visit other = logIn(name)) {
            UsersPage users = usersPage();
            users.perform("Reset password", name);
            String password = new OnceDialog(visit.page()).take();

            var login = other.opensLogin("/dashboard");
            login.logIn(name, Visit.ADMIN_PASSWORD);
            assertThat(login.problem()).containsText("wrong");
            login.logIn(name, password);
            other.isAt("/change-password");
        }
    }

    @Test
    void whoIsDeletedIsGoneAndTheQuestionSaysWhatGoes() {
        String name = addReader();
        try (Visit other = logIn(name)) {
            UsersPage users = usersPage();
            assertThat(users.ask("Delete", name)).containsText("What the audit says of " + name + " stays.");
            visit.page().keyboard().press("Escape");

            users.perform("Delete", name);

            assertThat(users.row(name)).hasCount(0);
            other.opensLogin("/dashboard");
        }
    }

    @Test
    void nobodyIsOfferedToDoItToThemself() {
        UsersPage users = usersPage();

        assertThat(users.row("admin")).containsText("Your own is changed under My account.");
        assertThat(users.row("admin").getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @Test
    void onesOwnPasswordIsChangedWithAMeterAndTheRulesSaidBefore() {
        String name = addReader();
        try (Visit other = logIn(name);
                Visit elsewhere = logIn(name)) {
            other.open("/account");
            Screen page = new Screen(other.page().getByRole(AriaRole.MAIN)) {};
            assertThat(page.root()).containsText("has 8 to 128 characters");
            page.field("New password").pressSequentially("sunshine1");
            assertThat(page.root()).containsText("Not possible");
            page.field("New password").fill("");
            page.field("New password").pressSequentially(OWN_PASSWORD);
            assertThat(page.root()).containsText("Strong");
            Accessible.check(other.page());
            page.field("Current password").fill("wrong one");
            page.field("Repeat new password").fill(OWN_PASSWORD);
            page.button("Change password").click();
            assertThat(page.root()).containsText("The current password is wrong.");
            page.field("Current password").fill(Visit.ADMIN_PASSWORD);
            page.button("Change password").click();

            assertThat(new Screen(other.page().locator("body")) {}.root()).containsText("Your password is changed.");
            other.open("/dashboard");
            new Dashboard(other.page());
            elsewhere.opensLogin("/dashboard").logIn(name, OWN_PASSWORD);
            elsewhere.isAt("/dashboard");
        }
    }

    @Test
    void onesOwnSessionsAreSeenAndEnded() {
        String name = addReader();
        try (Visit here = logIn(name);
                Visit second = logIn(name);
                Visit third = logIn(name)) {
            here.open("/account");
            Locator rows = here.page().locator("[id=sessions] tbody tr");
            assertThat(rows).hasCount(3);
            assertThat(rows.first()).containsText("This session");
            assertThat(rows.first()).containsText("Chrome, Linux");
            rows.nth(1).getByRole(AriaRole.BUTTON).click();
            assertThat(rows).hasCount(2);
            Gallery.take(here.page(), "account");
            Accessible.check(here.page());
            here.page().getByRole(AriaRole.BUTTON, named("End all others")).click();

            assertThat(rows).hasCount(1);
            second.opensLogin("/dashboard");
            third.opensLogin("/dashboard");
            here.open("/account");
            here.isAt("/account");
        }
    }

    @Test
    void aTokenOfOnesOwnIsMadeUsedAndRevoked() {
        visit.asAdmin();
        visit.open("/account");
        String token = makeToken(visit.page(), "nightly", "read: see");

        assertThat(status("/api/version", token)).isEqualTo(200);
        assertThat(status("/api/users", token)).isEqualTo(403);
        visit.open("/account");
        Locator row = visit.page().locator("[id=tokens] tbody tr").filter(with("nightly"));
        assertThat(row).containsText(token.substring(0, 10));
        assertThat(row).containsText("now");
        Accessible.check(visit.page());
        revoke(row);
        assertThat(row).hasCount(0);
        assertThat(status("/api/version", token)).isEqualTo(401);
    }

    @Test
    void aServiceTokenIsNobodys() {
        visit.asAdmin();
        visit.open("/settings/tokens");
        Accessible.check(visit.page());
        String token = makeToken(visit.page(), "ansible", "admin: change");

        Locator row = visit.page().locator("[id=tokens] tbody tr").filter(with("ansible"));
        assertThat(row).containsText("Never");
        assertThat(status("/api/users", token)).isEqualTo(200);
        Gallery.take(visit.page(), "service-tokens");
        Accessible.check(visit.page());
        revoke(row);
        assertThat(row).hasCount(0);
        assertThat(status("/api/users", token)).isEqualTo(401);
    }

    private String makeToken(Page page, String name, String scope) {
        page.getByRole(AriaRole.BUTTON, named("Make token")).first().click();
        Screen dialog = new Screen(Screen.dialog(page, "Make token")) {};
        assertThat(dialog.root()).isVisible();
        dialog.field("Name").fill(name);
        dialog.root().getByLabel(scope).check();
        if (page.url().endsWith("/settings/tokens")) {
            dialog.field("Valid for").selectOption("Until it is revoked");
        }
        Accessible.check(page);
        dialog.button("Make token").click();
        return new OnceDialog(page).take();
    }

    private void revoke(Locator row) {
        row.getByRole(AriaRole.BUTTON).click();
        Locator question = Screen.dialog(visit.page(), "Revoke");
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Revoke").setExact(true))
                .click();
    }

    private UsersPage usersPage() {
        visit.asAdmin();
        visit.open("/settings");
        visit.isAt("/settings/users");
        return new UsersPage(visit.page());
    }

    private String addReader() {
        int number = NUMBER.getAndIncrement();
        String name = "reader" + number;
        Database.of(product).addReader(number, name);
        return name;
    }

    private Visit logIn(String name) {
        Visit other = chromium.visit(product);
        other.opensLogin("/").logIn(name, Visit.ADMIN_PASSWORD);
        other.isAt("/dashboard");
        return other;
    }

    private int status(String path, String token) {
        var request = HttpRequest.newBuilder(product.uri(path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return product.client().send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
