package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linguafranca.pwdb.kdbx.KdbxCreds;
import org.linguafranca.pwdb.kdbx.jackson.JacksonDatabase;
import org.linguafranca.pwdb.kdbx.jackson.JacksonEntry;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.SimulatedVcf;

/** Taking credentials along as files, and the table they are chosen in: its address, its columns, its selection. */
@ExtendWith(Shared.class)
class ExportsIT {
    private static final String ENVIRONMENT = "LAX Exports";
    private static final String FILE_PASSWORD = "open-sesame-42";
    private static final String FORMULA = "=1+1";
    private static final int PASSWORD = 2;

    private static SimulatedVcf vcf;

    private final Visit visit;
    private final Database database;

    ExportsIT(Chromium chromium, Product product) {
        this.visit = chromium.visit(product);
        this.database = Database.of(product);
    }

    @BeforeAll
    static void add(Chromium chromium, Product product) {
        vcf = SimulatedVcf.start(Blueprint.of("laxx").seed(99));
        vcf.manager().setPassword(credential(0).id(), FORMULA);
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
    void excelHasEveryPasswordAsTextAndIsAudited() throws IOException {
        var environment = visit.asAdminAt(ENVIRONMENT);
        environment.export().open();
        Gallery.take(visit.page(), "export-menu");
        Accessible.check(visit.page());
        environment.export().open();

        Download file = environment.export().take("Excel");

        assertThat(file.suggestedFilename()).matches("LAX_Exports_credentials_\\d{8}_\\d{6}\\.xlsx");
        assertThat(passwords(content(file))).isEqualTo(known()).contains(FORMULA);
        assertThat(environment.notice()).containsText("Exported LAX_Exports_credentials_");
        assertThat(database.values("SELECT subject FROM audit_log WHERE action = 'EXPORT'"))
                .contains("60 credentials of LAX Exports as Excel");
    }

    @Test
    void anEncryptedFileAsksForItsPasswordTwiceAndOpensWithItOnly() throws IOException, GeneralSecurityException {
        var environment = visit.asAdminAt(ENVIRONMENT);
        Locator dialog = environment.export().ask("Excel with a password");
        assertThat(dialog.getByLabel("Password of the file")).isFocused();
        assertThat(dialog).containsText("8 to 128 characters. Whoever guesses it");
        dialog.getByLabel("Password of the file").fill("short");
        dialog.getByLabel("Repeat the password").fill("different");
        dialog.locator("#exportConfirm").click();
        assertThat(dialog).containsText("The two passwords are not the same.");
        assertThat(dialog.getByLabel("Password of the file")).hasAttribute("aria-invalid", "true");
        Gallery.take(visit.page(), "export-dialog");
        Accessible.check(visit.page());
        dialog.locator("#exportCancel").click();
        visit.page().locator("[id=discard]").click();
        assertThat(dialog).isHidden();
        assertThat(visit.page().locator("#exportPassword")).hasValue("");

        byte[] file = content(environment.export().take("Excel with a password", FILE_PASSWORD));

        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            assertThat(decryptor.verifyPassword("another one")).isFalse();
            assertThat(decryptor.verifyPassword(FILE_PASSWORD)).isTrue();
            try (var clear = decryptor.getDataStream(container)) {
                assertThat(passwords(clear.readAllBytes())).isEqualTo(known());
            }
        }
        assertThat(visit.page().content()).doesNotContain(FILE_PASSWORD);
    }

    @Test
    void keePassHasTheCredentialsByEnvironmentAndDomain() throws IOException {
        var environment = visit.asAdminAt(ENVIRONMENT);

        byte[] file = content(environment.export().take("KeePass (KDBX), with history", FILE_PASSWORD));

        var database = JacksonDatabase.load(
                new KdbxCreds(FILE_PASSWORD.getBytes(StandardCharsets.UTF_8)), new ByteArrayInputStream(file));
        assertThat(database.getRootGroup().getGroups().get(0).getName()).isEqualTo(ENVIRONMENT);
        assertThat(database.findEntries(entry -> true).stream()
                        .map(JacksonEntry::getPassword)
                        .collect(Collectors.toSet()))
                .isEqualTo(known());
    }

    @Test
    void whatTheFilterShowsIsExportedOrEverything() throws IOException {
        var environment = visit.asAdminAt(ENVIRONMENT);
        environment.grid().choose("Resource type", "NSXT_EDGE");
        assertThat(environment.grid().rows()).hasCount(6);

        assertThat(passwords(content(environment.export().take("Excel")))).hasSize(6);
        environment.export().open().everything();
        environment.export().open();
        assertThat(passwords(content(environment.export().take("Excel")))).isEqualTo(known());
    }

    @Test
    void theAddressTellsWhatIsShownAndTheBackButtonGoesBack() {
        var environment = visit.asAdminAt(ENVIRONMENT);
        var grid = environment.grid();
        grid.choose("Resource type", "ESXI");
        assertThat(visit.page()).hasURL(Pattern.compile("\\?resource_type=ESXI$"));
        grid.sortBy("Username");
        assertThat(visit.page()).hasURL(Pattern.compile("\\?resource_type=ESXI&sort=username$"));
        String report = grid.report().textContent();

        visit.page().reload();
        assertThat(grid.report()).hasText(report);
        assertThat(grid.root().getByLabel("Filter Resource type")).hasValue("ESXI");
        visit.page().goBack();
        assertThat(visit.page()).hasURL(Pattern.compile("\\?resource_type=ESXI$"));
        visit.stepsBackInAHurry();
        assertThat(grid.report()).hasText("1–25 / 60");
    }

    @Test
    void columnsAreChosenAndKept() {
        var environment = visit.asAdminAt(ENVIRONMENT);
        environment.grid().button("Columns").click();
        Locator dialog = Screen.dialog(visit.page(), "Columns");
        dialog.getByLabel("Account type", new Locator.GetByLabelOptions().setExact(true))
                .uncheck();
        dialog.getByLabel("Move up: Username").click();
        Gallery.take(visit.page(), "columns-dialog");
        Accessible.check(visit.page());
        dialog.getByText("Save").click();

        assertThat(environment.grid().root()).not().containsText("Account type");
        assertThat(environment.grid().titles())
                .startsWith("Username", "Hostname")
                .doesNotContain("Account type");
        visit.open("/credentials");
        assertThat(environment.grid().root()).not().containsText("Account type");
        environment.grid().button("Columns").click();
        dialog.getByText("As usual").click();
        assertThat(environment.grid().root()).containsText("Account type");
    }

    @Test
    void selectedRowsAreCopiedAsTextAccountsAndCommandsWithoutPasswords() {
        var environment = visit.asAdminAt(ENVIRONMENT);
        var grid = environment.grid();
        var one = vcf.manager().credentials().stream()
                .filter(each -> each.username().equals("root"))
                .findFirst()
                .orElseThrow();
        grid.search(one.hostname());
        grid.select(one);
        assertThat(grid.selection()).containsText("1 selected");
        grid.search("");
        assertThat(grid.report()).hasText("1–25 / 60");
        assertThat(grid.selection()).containsText("1 selected");

        assertThat(copied(environment, "Copy ssh commands")).isEqualTo("ssh root@" + one.hostname() + "\n");
        assertThat(copied(environment, "Copy user@host")).isEqualTo("root@" + one.hostname() + "\n");
        assertThat(copied(environment, "Copy as text"))
                .startsWith(one.hostname() + "\troot\t")
                .doesNotContain(one.password())
                .containsOnlyOnce("\n");
        grid.root().getByLabel("Select every row of this page").check();
        Gallery.take(visit.page(), "selection");
        Accessible.check(visit.page());
        grid.selection().getByText("Clear").click();
        assertThat(grid.selection()).isHidden();
    }

    @Test
    void whatAShellWouldReadIsQuotedAndWhatSshWouldReadIsLeftOut() {
        try (var awkward = SimulatedVcf.start(Blueprint.of("awkward").credentials(20))) {
            awkward.manager().appendRaw(account("o'brien; $(reboot)", "awkward.example.com"));
            awkward.manager().appendRaw(account("-oProxyCommand=reboot", "awkward.example.com"));
            visit.asAdmin().addSynced("Awkward names", awkward);
            var environment = new Dashboard(visit.page()).card("Awkward names").view();
            environment.grid().search("awkward.example.com");
            assertThat(environment.grid().rows()).hasCount(2);
            environment
                    .grid()
                    .root()
                    .getByLabel("Select every row of this page")
                    .check();

            assertThat(copied(environment, "Copy ssh commands"))
                    .isEqualTo("ssh 'o'\\''brien; $(reboot)@awkward.example.com'\n");
            assertThat(environment.notice()).containsText("their names cannot stand in a command: 1");
            assertThat(copied(environment, "Copy user@host"))
                    .contains(
                            "o'brien; $(reboot)@awkward.example.com\n", "-oProxyCommand=reboot@awkward.example.com\n");
        }
    }

    @Test
    void theCredentialsOfAllEnvironmentsAreSearchedOnOnePage() throws IOException {
        visit.asAdmin();
        visit.page().locator(".header-nav").getByText("Credentials").click();
        var grid = new CredentialGrid(visit.page().locator("[id='credentials:table']"));
        grid.search(credential(0).hostname());

        assertThat(grid.rows().first()).containsText(ENVIRONMENT);
        assertThat(visit.page()).hasURL(Pattern.compile("/credentials\\?search="));
        Gallery.take(visit.page(), "credentials");
        Accessible.check(visit.page());
        Download csv = new ExportMenu(visit.page()).take("CSV");
        assertThat(csv.suggestedFilename()).startsWith("All_environments_credentials_");
        assertThat(new String(content(csv), StandardCharsets.UTF_8))
                .startsWith("Environment,Hostname,")
                .contains("\r\n" + ENVIRONMENT + "," + credential(0).hostname());
    }

    private String copied(EnvironmentPage environment, String button) {
        visit.page().evaluate("navigator.clipboard.writeText('')");
        environment.grid().selection().getByText(button).click();
        assertThat(environment.notice()).containsText("Copied, without passwords.");
        visit.page().waitForCondition(() -> !visit.clipboard().isEmpty());
        return visit.clipboard();
    }

    private static String account(String username, String hostname) {
        var resource = Json.createObjectBuilder()
                .add("resourceId", hostname)
                .add("resourceName", hostname)
                .add("resourceType", "ESXI")
                .add("domainNames", Json.createArrayBuilder().add("awkward-m01"));
        return Json.createObjectBuilder()
                .add("id", username)
                .add("username", username)
                .add("password", "not in any clipboard")
                .add("credentialType", "SSH")
                .add("accountType", "USER")
                .add("resource", resource)
                .build()
                .toString();
    }

    private static SimulatedCredential credential(int number) {
        return vcf.manager().credentials().get(number);
    }

    private static Set<String> known() {
        return vcf.manager().credentials().stream()
                .map(SimulatedCredential::password)
                .collect(Collectors.toSet());
    }

    private static byte[] content(Download download) throws IOException {
        try (var content = download.createReadStream()) {
            return content.readAllBytes();
        }
    }

    private static Set<String> passwords(byte[] excel) throws IOException {
        List<String> passwords = new ArrayList<>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
            for (Row row : workbook.getSheet("Credentials")) {
                passwords.add(row.getCell(PASSWORD).getStringCellValue());
            }
        }
        return Set.copyOf(passwords.subList(1, passwords.size()));
    }
}
