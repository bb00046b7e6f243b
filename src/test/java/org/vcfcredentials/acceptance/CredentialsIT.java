package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.SimulatedVcf;

/** The main job: finding a password, seeing it, copying it, its history, and all of them as a file. */
@ExtendWith(Shared.class)
class CredentialsIT {
    private static final String ENVIRONMENT = "LAX Credentials";
    private static final String AWKWARD = "it's \"so\" \\n <b>&amp;</b>  Zoë 鍵🔑 %41 ";
    private static final String DOTS = "••••••••";
    private static final int USERNAME = 3;

    private static SimulatedVcf vcf;

    private final Product product;
    private final Visit visit;
    private EnvironmentPage environment;
    private CredentialGrid grid;

    CredentialsIT(Chromium chromium, Product product) {
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @BeforeAll
    static void add(Chromium chromium, Product product) {
        vcf = SimulatedVcf.start(Blueprint.of("lax"));
        vcf.manager().setPassword(credential(0).id(), AWKWARD);
        try (var visit = chromium.visit(product)) {
            visit.asAdmin().addSynced(ENVIRONMENT, vcf);
        }
    }

    @AfterAll
    static void stop() {
        vcf.close();
    }

    @BeforeEach
    void view() {
        environment = visit.asAdminAt(ENVIRONMENT);
        grid = environment.grid();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void whenPasswordsEndIsAskedForAndKept() {
        String checked = "SELECT COUNT(*) FROM credentials WHERE source = 'SDDC_MANAGER' AND expiry_checked_at >= "
                + System.currentTimeMillis();

        environment.button("Check now").click();

        Database.of(product)
                .await(checked, count -> count == vcf.manager().credentials().size());
        assertThat(environment.button("Check now")).isEnabled();
        assertThat(environment.root()).not().containsText("failed inside this product");
    }

    @Test
    void theGridIsFilteredByColumnSearchedClearedSortedAndPaged() {
        assertThat(grid.report()).hasText("1–25 / 60");
        grid.filter("Hostname", "esx01");
        assertThat(grid.rows()).hasCount(2);
        grid.filter("Username", "svc");
        assertThat(grid.rows()).hasCount(1);
        grid.clear();
        assertThat(grid.report()).hasText("1–25 / 60");

        grid.choose("Resource type", "NSXT_EDGE");
        assertThat(grid.rows()).hasCount(6);
        grid.choose("Credential type", "API");
        assertThat(grid.rows()).hasCount(2);
        grid.clear();
        grid.search("administrator@VSPHERE");
        assertThat(grid.rows()).hasCount(1);
        grid.clear();

        grid.sortBy("Username");
        assertThat(grid.column(USERNAME).first()).hasText(Pattern.compile("admin$"));
        grid.sortBy("Username");
        assertThat(grid.column(USERNAME).first()).containsText("vmware-system-user");
        grid.nextPage();
        assertThat(grid.report()).hasText("26–50 / 60");
        grid.search("no such thing");
        assertThat(grid.root()).containsText("No credentials match.");
    }

    @Test
    void aPasswordIsNowhereInThePageUntilItIsShownAndThenItIsExact() {
        assertThat(grid.rows()).hasCount(25);
        for (var credential : vcf.manager().credentials()) {
            assertThat(visit.page().content()).doesNotContain(credential.password());
        }

        var row = grid.find(credential(0));
        assertThat(row.password()).hasText(DOTS);
        row.show();
        assertThat(row.password()).not().hasText(DOTS);
        assertThat(row.password().textContent()).isEqualTo(AWKWARD);
        assertThat(row.password().locator("*")).hasCount(0);
        row.hide();
        assertThat(row.password()).hasText(DOTS);
        assertThat(audited("REVEAL"))
                .anySatisfy(
                        subject -> assertThat(subject).contains(credential(0).hostname()));
    }

    @Test
    void aPasswordIsCopiedExactlyAndTheRowWithoutIt() {
        var row = grid.find(credential(0));
        row.copy();
        assertThat(environment.notice()).containsText("Password copied.");
        assertThat(visit.clipboard()).isEqualTo(AWKWARD);
        assertThat(row.password()).hasText(DOTS);
        assertThat(audited("COPY"))
                .anySatisfy(
                        subject -> assertThat(subject).contains(credential(0).hostname()));

        row.copyRow();
        assertThat(environment.notice()).containsText("Row copied");
        assertThat(visit.clipboard())
                .startsWith(credential(0).hostname() + "\t")
                .doesNotContain(AWKWARD);
    }

    @Test
    void aShownPasswordHidesByItselfAfterHalfAMinute() {
        visit.page().clock().install();
        visit.page().reload();
        var row = grid.find(credential(3));
        row.show();
        assertThat(row.password()).hasText(credential(3).password());

        visit.page().clock().fastForward(15_000);
        assertThat(row.password()).hasText(credential(3).password());
        visit.page().clock().fastForward(15_000);

        assertThat(row.password()).hasText(DOTS);
        assertThat(row.showButton()).hasAttribute("aria-pressed", "false");
    }

    @Test
    void aCopiedPasswordLeavesTheClipboardAfterHalfAMinuteUnlessSomethingElseIsThere() {
        visit.page().clock().install();
        visit.page().reload();
        var row = grid.find(credential(3));
        row.copy();
        assertThat(environment.notice()).containsText("Password copied.");
        row.copyRow();
        assertThat(environment.notice()).containsText("Row copied");
        visit.page().clock().fastForward(30_000);
        assertThat(visit.clipboard()).startsWith(credential(3).hostname());

        row.copy();
        visit.page()
                .waitForCondition(() -> visit.clipboard().equals(credential(3).password()));
        visit.page().clock().fastForward(15_000);
        assertThat(visit.clipboard()).isEqualTo(credential(3).password());
        visit.page().clock().fastForward(15_000);

        visit.page().waitForCondition(() -> visit.clipboard().isEmpty());
    }

    @Test
    void aRotatedPasswordIsTheNewOneAndTheFormerOneIsInItsHistory() {
        var before = credential(7);
        vcf.manager().setPassword(before.id(), "rotated < now");
        var sync = environment.syncNow();
        assertThat(sync.source("SDDC Manager")).containsText("60 credentials: 0 added, 1 changed, 0 retired");
        sync.close();

        var row = grid.find(before);
        assertThat(row.historyButton()).isVisible();
        row.show();
        assertThat(row.password()).hasText("rotated < now");
        var history = row.history();
        assertThat(history.root()).containsText(before.hostname());
        assertThat(history.row(1)).containsText("Sync");
        history.show(1);
        assertThat(history.password(1)).not().hasText(DOTS);
        assertThat(history.password(1).textContent()).isEqualTo(before.password());
        assertThat(history.password(0)).hasText(DOTS);
        Gallery.take(visit.page(), "history-dialog");
        Accessible.check(visit.page());
        history.close();
        assertThat(history.root()).isHidden();
        assertThat(audited("HISTORY_REVEAL")).isNotEmpty();
    }

    @Test
    void theExportHasEveryCredentialWithItsExactPassword() throws IOException {
        var download = environment.export().take("CSV");

        assertThat(download.suggestedFilename()).matches("LAX_Credentials_credentials_\\d{8}_\\d{6}\\.csv");
        try (var reader = new InputStreamReader(download.createReadStream(), StandardCharsets.UTF_8);
                var csv = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            assertThat(csv.getRecords())
                    .extracting(line -> List.of(line.get("Hostname"), line.get("Username"), line.get("Password")))
                    .containsExactlyInAnyOrderElementsOf(vcf.manager().credentials().stream()
                            .map(known -> List.of(known.hostname(), known.username(), known.password()))
                            .toList());
        }
        assertThat(audited("EXPORT")).isNotEmpty();
    }

    @Test
    void whatVcfTellsBesideTheAccountIsInTheDetails() {
        var details = grid.find(credential(0)).details();

        assertThat(details.root()).containsText(credential(0).hostname());
        assertThat(details.value("Id in VCF")).hasText(credential(0).id());
        assertThat(details.value("Login from SDDC Manager")).hasText("ACTIVE");
        assertThat(details.value("Password expires").locator("time")).hasCount(1);
        assertThat(details.value("Rotated next")).hasText("not told");
        Gallery.take(visit.page(), "details-dialog");
        Accessible.check(visit.page());
        details.close();
        assertThat(details.root()).isHidden();
    }

    @Test
    void namesAndTextsOfVcfAreShownAsTheyAreAndDoNothing() {
        var dialogs = new ArrayList<String>();
        visit.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        try (var hostile = SimulatedVcf.start(Blueprint.of("xss").credentials(20))) {
            Hostile.TEXTS.forEach(text -> hostile.manager().appendRaw(Hostile.credential(text)));
            visit.open("/dashboard");
            var dialog = new Dashboard(visit.page()).addEnvironment().name("XSS");
            dialog.manager().reach(hostile.manager());
            dialog.save();
            var page = new Dashboard(visit.page()).card("XSS").view();
            page.syncNow().close();

            for (String text : Hostile.TEXTS) {
                page.grid().search(text);
                var row = page.grid().row(text, text);
                assertThat(row.root().locator(".column-hostname")).containsText(text);
                assertThat(row.root().locator("script, img, svg, iframe")).hasCount(0);
                row.show();
                assertThat(row.password()).not().hasText(DOTS);
                assertThat(row.password().textContent()).isEqualTo(text);
            }
            hostile.manager().refuseSignIn(Hostile.SAYING);
            var sync = page.syncNow();
            assertThat(sync.source("SDDC Manager")).containsText("It says: " + Hostile.SAYING);
            sync.close();
            assertThat(visit.page().locator(".source-error")).containsText(Hostile.SAYING);
            assertThat(visit.page().locator(".paused")).containsText("Paused: the password was refused");
            Gallery.take(visit.page(), "environment-paused");
            Accessible.check(visit.page());
            hostile.manager().refuseSignIn("");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resume SDDC Manager"))
                    .click();
            assertThat(visit.page().locator(".paused")).hasCount(0);
            String last = Hostile.TEXTS.get(Hostile.TEXTS.size() - 1);
            var details = page.grid().row(last, last).details();
            for (String label : List.of("State of the password", "Login from SDDC Manager", "Id of the component")) {
                assertThat(details.value(label)).containsText(last);
            }
            assertThat(details.value("Why it cannot log in")).containsText(Hostile.SAYING);
        }
        assertThat(dialogs).isEmpty();
        assertThat(visit.page().evaluate("typeof window.hacked")).isEqualTo("undefined");
    }

    @Test
    void aPasswordThatSomebodyMovedInTheDatabaseIsSaidNotToOpenAndTheOthersShow() {
        swap(credential(20), credential(21));
        visit.bearsWithTheServer();

        var moved = grid.find(credential(20));
        moved.show();
        assertThat(environment.notice()).containsText("does not open");
        assertThat(moved.password()).hasText(DOTS);
        assertThat(audited("SECRET_UNREADABLE"))
                .singleElement()
                .asString()
                .contains(credential(20).hostname());
        var other = grid.find(credential(22));
        other.show();
        assertThat(other.password()).hasText(credential(22).password());

        swap(credential(20), credential(21));
        moved = grid.find(credential(20));
        moved.show();
        assertThat(moved.password()).hasText(credential(20).password());
    }

    private void swap(SimulatedCredential one, SimulatedCredential another) {
        var database = Database.of(product);
        List<String> ids = database.values("SELECT id FROM credentials WHERE vcf_id IN ('" + one.id() + "', '"
                + another.id() + "') AND environment_id = (SELECT id FROM environments WHERE name = '" + ENVIRONMENT
                + "')");
        database.change("UPDATE credentials SET password = moved.password FROM (SELECT id, password FROM credentials)"
                + " AS moved WHERE credentials.id IN (" + String.join(", ", ids) + ") AND moved.id = "
                + String.join(" + ", ids) + " - credentials.id");
    }

    private static SimulatedCredential credential(int number) {
        return vcf.manager().credentials().get(number);
    }

    private List<String> audited(String action) {
        return Database.of(product)
                .values("SELECT subject FROM audit_log WHERE username = 'admin' AND action = '" + action + "'");
    }
}
