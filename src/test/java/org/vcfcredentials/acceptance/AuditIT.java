package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What happens to passwords is on record: seen by admins, filtered, exported, verified. */
@ExtendWith(Shared.class)
class AuditIT {
    private static final String ENVIRONMENT = "LAX Audit";

    private static final String DRIFTING = "LAX Drift";

    /** The credential that is shown before the tests, and in none of them. */
    private static final int SEEN = 0;

    private static SimulatedVcf vcf;

    private final Visit visit;
    private final Database database;

    AuditIT(Chromium chromium, Product product) {
        this.visit = chromium.visit(product);
        this.database = Database.of(product);
    }

    @BeforeAll
    static void add(Chromium chromium, Product product) {
        vcf = SimulatedVcf.start(Blueprint.of("laxa").seed(77));
        for (int number = 10; number < 15; number++) {
            vcf.manager().setPassword(credential(number).id(), "one for five");
        }
        try (var visit = chromium.visit(product)) {
            var dashboard = visit.asAdmin();
            var both = dashboard.addEnvironment().name(DRIFTING);
            both.manager().reach(vcf.manager()).toggle("Sync automatically");
            both.installer().reach(vcf.installer());
            both.save();
            dashboard.card(DRIFTING).syncNow().close();
            var dialog = dashboard.addEnvironment().name(ENVIRONMENT);
            dialog.manager().reach(vcf.manager()).toggle("Sync automatically");
            dialog.save();
            dashboard.card(ENVIRONMENT).syncNow().close();
            var row = dashboard.card(ENVIRONMENT).view().grid().find(credential(SEEN));
            row.show();
            // Until it is there, leaving the page would take the question back
            assertThat(row.password()).hasText(credential(SEEN).password());
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
    void anAdminFindsWhoSawAPasswordByUserActionSubjectAndTime() {
        AuditPage audit = open();
        var seen = credential(SEEN);
        assertThat(audit.rows().first()).containsText("Logged in");

        audit.type("User", "ADM")
                .choose("Password shown")
                .type("Subject", seen.username() + "@" + seen.hostname())
                .show();
        assertThat(audit.rows()).hasCount(1);
        assertThat(audit.rows().first()).containsText(seen.hostname());
        assertThat(audit.rows().first()).containsText("in " + ENVIRONMENT);
        assertThat(audit.field("User")).hasValue("ADM");
        Gallery.take(visit.page(), "audit");
        Accessible.check(visit.page());

        audit.type("From", "2031-01-01T00:00").show();
        assertThat(audit.root()).containsText("No entries match");
        assertThat(audit.field("From")).hasValue("2031-01-01T00:00");
        audit.link("Clear filters").click();
        assertThat(audit.rows().first()).containsText("Logged in");
    }

    @Test
    void theExportIsWhatTheFilterShows() throws IOException {
        AuditPage audit = open();
        audit.choose("Sync started").show();
        assertThat(audit.rows().first()).containsText("Sync started");

        try (var content = audit.export().createReadStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Number,Time,User,Action,Subject,Address,User Agent\r\n")
                    .contains(",SYNC_STARTED,")
                    .doesNotContain(",LOGIN,");
        }
        assertThat(database.values("SELECT subject FROM audit_log WHERE action = 'AUDIT_EXPORTED'"))
                .contains("action SYNC_STARTED");
    }

    @Test
    void aChangedEntryShowsWhenTheChainIsVerified() {
        AuditPage audit = open();
        audit.verify();
        assertThat(audit.verdict())
                .containsText(Pattern.compile("\\d+ entries, each as it was written, unbroken since"));

        String newest = "(SELECT MAX(sequence) FROM audit_log WHERE action = 'LOGIN')";
        database.change("UPDATE audit_log SET username = 'nobody' WHERE sequence = " + newest);
        try {
            audit.verify();
            assertThat(audit.verdict()).containsText("nobody, LOGIN) is not what was written there.");
            Gallery.take(visit.page(), "audit-broken");
            Accessible.check(visit.page());
        } finally {
            database.change("UPDATE audit_log SET username = 'admin' WHERE sequence = " + newest);
        }
    }

    @Test
    void whileTheAuditCannotBeWrittenNoPasswordIsTold() {
        var credential = credential(1);
        var environment = visit.asAdminAt(ENVIRONMENT);
        var row = environment.grid().find(credential);
        visit.bearsWithTheServer();
        database.change("CREATE TRIGGER full BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        try {
            row.show();
            assertThat(environment.notice()).containsText("The password could not be read.");
            assertThat(row.password()).hasText("••••••••");
            assertThat(visit.page().content()).doesNotContain(credential.password());
        } finally {
            database.change("DROP TRIGGER full");
        }
        row.show();
        assertThat(row.password()).hasText(credential.password());
    }

    @Test
    void whoMayOnlyReadSeesReportsButNoAudit() {
        database.addReader(9001, "audit.reader");
        visit.bearsWithTheServer();
        visit.opensLogin("/").logIn("audit.reader", Visit.ADMIN_PASSWORD);
        Locator navigation = visit.page().locator(".header-nav");
        assertThat(navigation).containsText("Reports");
        assertThat(navigation).not().containsText("Audit");

        visit.open("/audit");
        assertThat(visit.page().locator("body")).containsText("This is not allowed.");
        assertThat(visit.page().locator("body")).not().containsText("Verify");
        for (String path : List.of("/api/audit", "/api/audit/verify", "/api/audit/export/csv")) {
            assertThat(visit.page()
                            .request()
                            .get(visit.page().url().replace("/audit", path))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void reportsNameSharedPasswordsAndDriftWithoutAnyPassword() {
        visit.asAdmin();
        goTo("Reports");
        Locator group = visit.page().locator(".listing").first();
        assertThat(group).containsText("10 accounts in 2 environments have the same password");
        assertThat(group).containsText(credential(14).hostname());
        assertThat(visit.page().content()).doesNotContain("one for five");
        Gallery.take(visit.page(), "reports-shared");
        Accessible.check(visit.page());

        visit.page().locator(".tabs").getByText("Drift").click();
        Locator drift = visit.page().locator(".listing tbody tr");
        assertThat(drift.filter(new Locator.FilterOptions().setHasText(DRIFTING))
                        .first())
                .containsText("laxa.rainpole.io");
        Gallery.take(visit.page(), "reports-drift");
        Accessible.check(visit.page());
    }

    @Test
    void aCredentialThatVanishedIsShownWithItsHistoryWhenAskedFor() {
        var gone = credential(20);
        vcf.manager().setPassword(gone.id(), "its last one");
        var environment = visit.asAdminAt(ENVIRONMENT);
        environment.syncNow().close();
        vcf.manager().remove(gone.id());
        environment.syncNow().close();

        var grid = environment.grid();
        grid.search(gone.hostname());
        var row = grid.row(gone);
        assertThat(row.root()).isHidden();
        grid.showRetired();
        assertThat(row.root()).containsText("Retired");
        row.show();
        assertThat(row.password()).hasText("its last one");
        Gallery.take(visit.page(), "retired");
        Accessible.check(visit.page());

        var history = row.history();
        assertThat(history.root()).containsText("Retired");
        history.ask("2001-01-01T00:00");
        assertThat(history.root()).containsText("nothing is known of that time");
        history.ask("2099-01-01T00:00");
        assertThat(history.root()).containsText("nothing is known of that time");
    }

    @Test
    void aHistoryAnswersWhichPasswordWasTheOneToUseAtAMoment() {
        var changed = credential(30);
        vcf.manager().setPassword(changed.id(), "a new one");
        var environment = visit.asAdminAt(ENVIRONMENT);
        environment.syncNow().close();

        var history = environment.grid().find(changed).history();
        assertThat(history.row(1)).containsText("admin");
        history.ask("2099-01-01T00:00");
        assertThat(history.root()).containsText("it was the password that is marked");
        assertThat(history.row(0)).hasAttribute("aria-current", "true");
        assertThat(history.row(1)).hasAttribute("aria-current", "false");
        Gallery.take(visit.page(), "history-moment");
        Accessible.check(visit.page());
        assertThat(database.values("SELECT subject FROM audit_log WHERE action = 'HISTORY_VIEWED'"))
                .anySatisfy(subject -> assertThat(subject).contains(changed.hostname()));
    }

    private static SimulatedCredential credential(int number) {
        return vcf.manager().credentials().get(number);
    }

    private AuditPage open() {
        visit.asAdmin();
        goTo("Audit");
        return new AuditPage(visit.page());
    }

    private void goTo(String page) {
        visit.page().locator(".header-nav").getByText(page).click();
    }
}
