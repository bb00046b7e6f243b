package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** Adding a VCF instance, testing its connections, syncing it, and taking it away again. */
@ExtendWith(Shared.class)
class EnvironmentsIT {
    private final SimulatedVcf vcf = SimulatedVcf.start(Blueprint.of("sfo"));
    private final Product product;
    private final Visit visit;
    private Dashboard dashboard;

    EnvironmentsIT(Chromium chromium, Product product) {
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @BeforeEach
    void logIn() {
        dashboard = visit.asAdmin();
    }

    @AfterEach
    void leave() {
        vcf.close();
        visit.close();
    }

    @Test
    void mistakesAreToldAtTheirFieldsAndNothingTypedIsLostUnasked() {
        var dialog = dashboard.addEnvironment().name("_ must not come first");
        dialog.manager().host("not a host").interval("3");
        assertThat(dialog.root()).containsText("Name must have 1 to 100 characters");
        assertThat(dialog.field("Name")).hasAttribute("aria-invalid", "true");
        assertThat(dialog.manager().root()).containsText("Host must be");
        assertThat(dialog.manager().root()).containsText("Interval must be");

        dialog.name("Mistaken").manager().host("sddc-manager.example.com").interval("60");
        assertThat(dialog.root()).not().containsText("must be");
        dialog.trySave();
        assertThat(dialog.root()).containsText("SDDC Manager: User name must be filled in.");
        assertThat(dialog.root()).containsText("SDDC Manager: Password must be filled in.");

        var question = dialog.cancel();
        question.getByText("Keep editing").click();
        assertThat(dialog.field("Name")).hasValue("Mistaken");
        dialog.cancel()
                .getByText("Discard", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog.root()).isHidden();
        assertThat(dashboard.card("Mistaken").root()).hasCount(0);
    }

    @Test
    void whoIsQuickerThanTheDialogKeepsTheFieldTheyChose() {
        visit.page().evaluate("""
                () => {
                  const part = (selector) => document.querySelector("#environmentDialog" + selector);
                  const moment = (length) => new Promise((done) => setTimeout(done, length));
                  const until = async (holds) => { while (!holds()) await moment(1); };
                  window.quick = until(() => part(" [id$=description]")?.checkVisibility())
                      .then(() => part(" [id$=description]").focus())
                      .then(() => until(() => part("[aria-hidden=false]")))
                      .then(() => moment(500));
                }""");

        var dialog = dashboard.addEnvironment();
        visit.page().evaluate("window.quick");

        assertThat(dialog.field("Description")).isFocused();
        dialog.cancel();
        dashboard.addEnvironment();
        assertThat(dialog.field("Name")).isFocused();
    }

    @Test
    void eachConnectionIsTestedBeforeItIsSaved() {
        var dialog = dashboard.addEnvironment().name("Tested");
        dialog.manager().reach(vcf.manager()).password("wrong");
        dialog.installer().reach(vcf.installer());

        assertThat(dialog.manager().test()).containsText("refused the user name or the password (401)");
        assertThat(vcf.manager().failedSignIns()).isEqualTo(1);
        assertThat(dialog.installer().test())
                .containsText("VCF Installer 9.1.0.0.24962180 let us in, and the account may read credentials.");
        assertThat(dialog.installer().outcome()).containsText("Role of the appliance: VcfInstaller");
        assertThat(dialog.manager().password(vcf.manager().password()).test()).containsText("SDDC Manager 9.1");
        assertThat(dialog.manager().outcome()).containsText("CREDENTIAL_READ");
        assertThat(dialog.manager().trust("Signed by a public authority").test())
                .containsText("shows a certificate that is not trusted");
    }

    @Test
    void aNewEnvironmentIsSyncedBySourceAndItsCardTellsHowItIs() {
        var dialog = dashboard.addEnvironment().name("SFO Added").description("San Francisco");
        dialog.manager().reach(vcf.manager()).interval("1440");
        dialog.installer().reach(vcf.installer());
        dialog.save();
        assertThat(dashboard.notice()).containsText("SFO Added is saved.");

        var card = dashboard.card("SFO Added");
        var sync = card.syncNow();
        assertThat(sync.source("SDDC Manager")).containsText("Done");
        assertThat(sync.source("SDDC Manager")).containsText("60 credentials: ");
        assertThat(sync.source("VCF Installer"))
                .containsText(Pattern.compile("\\d+ credentials: \\d+ added, 0 changed, 0 retired"));
        sync.close();

        assertThat(card.status()).hasText("Synced");
        assertThat(card.root()).containsText("San Francisco");
        assertThat(card.fact("SDDC Manager")).hasText(vcf.manager().host() + " Not verified");
        assertThat(card.fact("VCF Installer")).hasText(vcf.installer().host() + " Not verified");
        assertThat(card.fact("Credentials"))
                .hasText(
                        Integer.toString(
                                Database.of(product)
                                        .number(
                                                "SELECT COUNT(*) FROM credentials JOIN environments e ON e.id = environment_id WHERE e.name = 'SFO Added'")));
        assertThat(card.fact("Last sync")).hasText(Pattern.compile("now|this minute"));
        assertThat(card.fact("Next sync")).hasText(Pattern.compile("in 24 hours|tomorrow|\\d\\d/\\d\\d/\\d{4}.*"));
    }

    @Test
    void aButtonThatIsPressedBeforeThePageIsReadyDoesItsWorkWhenItIs() {
        var dialog = dashboard.addEnvironment().name("In a hurry");
        dialog.manager().reach(vcf.manager()).toggle("Sync automatically");
        dialog.save();
        visit.page().route("**/js/dialogs.js*", route -> {
            visit.page().waitForTimeout(1_000);
            route.resume();
        });
        visit.page()
                .navigate(
                        product.uri("/dashboard").toString(),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

        var sync = dashboard.card("In a hurry").syncNow();

        assertThat(sync.source("SDDC Manager")).containsText("Done");
    }

    @Test
    void aSourceThatFailsIsToldAndTheOtherIsSyncedAllTheSame() {
        var dialog = dashboard.addEnvironment().name("Partly");
        dialog.manager().reach(vcf.manager());
        dialog.installer().reach(vcf.installer());
        dialog.save();
        vcf.installer().refuseSignIn("The password of the account has expired.");

        var card = dashboard.card("Partly");
        var sync = card.syncNow();
        assertThat(sync.source("SDDC Manager")).containsText("60 credentials: ");
        assertThat(sync.source("VCF Installer")).containsText("The password of the account has expired.");
        sync.close();

        assertThat(card.status()).hasText("Partly synced");
        assertThat(card.root()).containsText("The password of the account has expired.");
    }

    @Test
    void editingKeepsThePasswordAndDeletingAsksFirst() {
        var dialog = dashboard.addEnvironment().name("Short lived");
        dialog.manager().reach(vcf.manager());
        dialog.save();

        var edit = dashboard.card("Short lived").edit();
        assertThat(edit.manager().field("Password")).hasValue("");
        assertThat(edit.manager().test()).containsText("SDDC Manager 9.1");
        edit.description("Not for long").save();
        var card = dashboard.card("Short lived");
        assertThat(card.root()).containsText("Not for long");

        card.delete().cancel();
        assertThat(card.root()).isVisible();
        card.delete().confirm();
        assertThat(dashboard.notice()).containsText("Short lived is deleted.");
        assertThat(card.root()).hasCount(0);
    }

    @Test
    void deletingTellsWhatGoesAndWhatStays() {
        var dialog = dashboard.addEnvironment().name("Goes");
        dialog.manager().reach(vcf.manager());
        dialog.save();
        var sync = dashboard.card("Goes").syncNow();
        assertThat(sync.source("SDDC Manager")).containsText("Done");
        sync.close();

        var question = dashboard.card("Goes").delete();

        assertThat(question.root()).containsText("Delete Goes? This cannot be undone.");
        assertThat(question.root()).containsText("60 credentials, retired ones counted");
        assertThat(question.root()).containsText("no former passwords in their histories");
        assertThat(question.root()).containsText("1 scheduled sync");
        assertThat(question.root()).containsText("The audit");
        Accessible.check(visit.page());
        question.confirm();
        assertThat(dashboard.card("Goes").root()).hasCount(0);
    }

    @Test
    void aDuplicateHasEverythingButThePasswordsAndAFreeName() {
        var dialog = dashboard.addEnvironment().name("Original").description("Rack 7");
        dialog.manager().reach(vcf.manager()).interval("120");
        dialog.save();

        var copy = dashboard.card("Original").duplicate();

        assertThat(copy.field("Name")).hasValue("Original copy");
        assertThat(copy.field("Description")).hasValue("Rack 7");
        assertThat(copy.manager().field("Host")).hasValue(vcf.manager().host());
        assertThat(copy.manager().field("Password")).hasValue("");
        copy.trySave();
        assertThat(copy.root()).containsText("SDDC Manager: Password must be filled in.");
        copy.manager().password(vcf.manager().password());
        copy.save();
        assertThat(dashboard.card("Original copy").root()).isVisible();
        assertThat(dashboard.card("Original").root()).isVisible();
    }

    @Test
    void aFileIsLookedOverAndThenCreatesAllItsEnvironments() {
        var dialog = dashboard
                .importFile()
                .choose("labs.yaml", "- name: Imported 1\n- {name: Imported 2, manager_host: a b}");
        assertThat(dialog.rows()).hasCount(2);
        assertThat(dialog.rows().nth(0)).containsText("Can be created");
        assertThat(dialog.rows().nth(1)).containsText("environments[1].manager_host: Host must be");
        assertThat(dialog.create()).isDisabled();
        Accessible.check(visit.page());

        dialog.choose("labs.json", "[{\"name\": \"Imported 1\"}, {\"name\": \"Imported 2\"}]");
        dialog.create().click();
        assertThat(dashboard.card("Imported 1").root()).isVisible();
        assertThat(dashboard.card("Imported 2").root()).isVisible();
    }

    @Test
    void theConnectionsOfAFileAreTestedBeforeAnythingIsCreated() {
        String manager = "manager_username: " + vcf.manager().username() + ", manager_password: \""
                + vcf.manager().password() + "\", manager_host: \""
                + vcf.manager().host() + "\"";
        var dialog = dashboard
                .importFile()
                .choose(
                        "labs.yaml",
                        "- {name: Reached, manager_ssl_verify: false, " + manager + "}\n- {name: Untrusted, " + manager
                                + "}\n- {name: Planned}");
        dialog.button("Test connections").click();

        assertThat(dialog.rows().nth(0)).containsText("SDDC Manager 9.1.0.0.24962180 let us in");
        assertThat(dialog.rows().nth(1)).containsText("shows a certificate that is not trusted");
        assertThat(dialog.rows().nth(2)).containsText("Can be created");
        assertThat(dialog.root()).containsText("Environments tested: 3. Connections that do not work yet: 1.");
        assertThat(dialog.create()).isEnabled();
        Accessible.check(visit.page());
    }

    @Test
    void aFileThatCannotBeReadIsToldAndNothingCanBeCreated() {
        visit.bearsWithTheServer();
        var dialog = dashboard.importFile().choose("labs.json", "{\"name\": \"Once\", \"name\": \"Twice\"}");

        assertThat(dialog.root()).containsText("A field is there twice");
        assertThat(dialog.create()).isDisabled();
        Accessible.check(visit.page());
    }

    @Test
    void anExportHasPasswordsOnlyWhenThatIsConfirmed() throws IOException {
        var dialog = dashboard.addEnvironment().name("Exported");
        dialog.manager().reach(vcf.manager());
        dialog.save();

        String without = downloaded(() -> dashboard
                .exports()
                .getByText("Environments as YAML", new Locator.GetByTextOptions().setExact(true))
                .click());
        assertThat(without).contains("- name: \"Exported\"").doesNotContain("password");

        Locator menu = dashboard.exports();
        Accessible.check(visit.page());
        menu.getByText("Environments as JSON, with passwords").click();
        Locator confirm = visit.page().locator("#configurationConfirm");
        assertThat(confirm).isVisible();
        Accessible.check(visit.page());
        assertThat(downloaded(confirm::click))
                .contains("\"manager_password\": \"" + vcf.manager().password() + "\"");
    }

    @Test
    void oneEnvironmentIsExportedFromItsPage() throws IOException {
        var dialog = dashboard.addEnvironment().name("Exported alone");
        dialog.manager().reach(vcf.manager());
        dialog.save();
        var page = dashboard.card("Exported alone").view();

        assertThat(downloaded(() -> page.configuration()
                        .getByText("This environment as JSON", new Locator.GetByTextOptions().setExact(true))
                        .click()))
                .contains("\"name\": \"Exported alone\"")
                .containsOnlyOnce("\"name\"")
                .doesNotContain("password");

        page.configuration()
                .getByText("This environment as YAML, with passwords")
                .click();
        Locator confirm = visit.page().locator("#configurationConfirm");
        assertThat(confirm).isVisible();
        assertThat(downloaded(confirm::click))
                .contains("manager_password: \"" + vcf.manager().password() + "\"");
    }

    private String downloaded(Runnable click) throws IOException {
        return Files.readString(visit.page().waitForDownload(click).path());
    }
}
