package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.certificate.TestAuthority;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What admins see of the server and do about it, in a browser. Its own product, because it is restarted at last. */
@ExtendWith(Shared.class)
@TestMethodOrder(OrderAnnotation.class)
class ServerIT {
    private static final String ENVIRONMENT = "On a schedule";
    private static final double LONGEST_RESTART = 120_000;

    @TempDir
    private static Path directory;

    private static Product product;
    private static SimulatedVcf vcf;

    private final Visit visit;

    ServerIT(Chromium chromium) {
        visit = chromium.visit(product);
        visit.asAdmin();
    }

    @BeforeAll
    static void start(Chromium chromium) {
        vcf = SimulatedVcf.start(Blueprint.of("server").credentials(10));
        product = Product.started(
                directory, Map.of("VCM_ADMIN_PASSWORD", Visit.ADMIN_PASSWORD, "VCM_ALLOW_LOOPBACK_TARGETS", "true"));
        try (var first = chromium.visit(product)) {
            var dialog = first.asAdmin().addEnvironment().name(ENVIRONMENT);
            dialog.manager().reach(vcf.manager()).interval("1440");
            dialog.save();
        }
    }

    @AfterAll
    static void stop() {
        product.close();
        vcf.close();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    @Order(1)
    void theServerTellsWhatRunsAndWhatItTakesUp() {
        visit.open("/settings/server");

        assertThat(main()).containsText("Payara Micro");
        assertThat(main()).containsText("Database");
        look("server");
    }

    @Test
    @Order(1)
    void theLogIsReadFilteredSearchedAndFollowed() {
        visit.open("/settings/logs");
        Locator lines = visit.page().locator(".log-line");
        // What other tests did before is in the same log
        visit.page().getByLabel("Last lines").selectOption("5000");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("Ready after")))
                .hasCount(1);
        look("logs");

        visit.page().getByLabel("Search").last().fill("Ready after");
        assertThat(lines).hasCount(1);
        visit.page().getByLabel("Search").last().fill("");
        visit.page().getByLabel("Level").selectOption("3");
        assertThat(visit.page().locator(".log-info")).hasCount(0);
        visit.page().getByLabel("Level").selectOption("0");

        visit.page().getByLabel("Follow").check();
        product.get("/health/ready");
        assertThat(visit.page().locator("[data-log-note]")).containsText("lines");
    }

    @Test
    @Order(1)
    void logsAreDownloaded() {
        visit.open("/settings/logs");
        var one =
                visit.page().waitForDownload(() -> link("Download server.0.log").click());
        assertThat(one.suggestedFilename()).isEqualTo("server.0.log");

        var all = visit.page().waitForDownload(() -> link("Download all").click());
        assertThat(all.suggestedFilename()).matches("logs_\\d{8}_\\d{6}\\.tar\\.gz");
        assertThat(all.path()).isNotEmptyFile();
    }

    @Test
    @Order(1)
    void aJobIsRunPausedAndResumedAndItsRunsAreListed() {
        visit.open("/settings/scheduler");
        button("Run now: SDDC Manager, " + ENVIRONMENT).click();
        Locator job = visit.page().locator("#jobs tbody tr");
        assertThat(job).containsText("Succeeded");

        button("Pause: SDDC Manager, " + ENVIRONMENT).click();
        assertThat(job).containsText("Paused");
        button("Resume: SDDC Manager, " + ENVIRONMENT).click();
        assertThat(job).not().containsText("Paused");
        button("Reschedule all").click();
        assertThat(visit.page().getByText("One job is scheduled.")).isVisible();

        visit.open("/settings/scheduler?outcome=succeeded");
        assertThat(main()).containsText("10 added, 0 changed, 0 retired, 0 unchanged.");
        look("scheduler");
    }

    @Test
    @Order(1)
    void theNextRunIsCountedDownByTheSecondInItsLastHourAndNotAnnounced() {
        visit.page().clock().install();
        visit.open("/settings/scheduler");
        button("Run now: SDDC Manager, " + ENVIRONMENT).click();
        assertThat(visit.page().locator("#jobs tbody tr")).containsText("Succeeded");
        Locator next = main().getByRole(AriaRole.TIMER);
        Instant due = Instant.parse(next.getAttribute("datetime"));

        visit.page().clock().pauseAt(due.minusSeconds(2 * 3_600 + 5 * 60).toEpochMilli());
        assertThat(next).hasText("in 2 h 05 min");
        visit.page().clock().pauseAt(due.minusSeconds(5 * 60 + 12).toEpochMilli());
        assertThat(next).hasText("in 5:12");
        visit.page().clock().runFor(5_000);
        assertThat(next).hasText("in 5:07");
        visit.page().clock().runFor(5 * 60_000 + 7_000);
        assertThat(next).hasText("now");
    }

    @Test
    @Order(1)
    void aNewCertificateIsMadeAndTheOneBeforeTakenBack() {
        visit.open("/settings/certificate");
        assertThat(main()).containsText("EC 256");
        look("certificate");

        button("New self-signed certificate").click();
        Locator names = dialog("New self-signed certificate");
        names.getByLabel("Host names and addresses").fill("renewed.example.com\n127.0.0.1");
        names.getByRole(AriaRole.BUTTON, named("Make it")).click();
        assertThat(main()).containsText("CN=renewed.example.com");
        assertThat(main()).containsText("This certificate is not served yet.");
        look("certificate-waiting");

        button("Roll back").click();
        dialog("Roll back").getByRole(AriaRole.BUTTON, named("Roll back")).click();
        assertThat(visit.page().locator("#details + table")).not().containsText("renewed.example.com");
    }

    @Test
    @Order(1)
    void aSigningRequestWaitsForItsCertificateWhichIsUploadedWithoutAKey() throws Exception {
        visit.open("/settings/certificate");
        button("Signing request").click();
        dialog("Signing request").getByLabel("Host names and addresses").fill("signed.example.com");
        dialog("Signing request").getByRole(AriaRole.BUTTON, named("Make it")).click();
        assertThat(main()).containsText("A signing request waits");
        look("certificate-requested");
        var request =
                visit.page().waitForDownload(() -> link("Download request").click());
        assertThat(request.suggestedFilename()).isEqualTo("vcm-request.pem");
        Path answer = directory.resolve("signed.pem");
        Files.writeString(answer, new TestAuthority(Instant.now()).sign(Files.readString(request.path())));

        button("Upload certificate").click();
        Locator upload = dialog("Upload certificate");
        visit.bearsWithTheServer();
        upload.getByLabel("Certificate and chain (PEM)").fill("no certificate");
        upload.getByRole(AriaRole.BUTTON, named("Check and put in place")).click();
        assertThat(upload.locator("#uploadProblems")).containsText("-----BEGIN CERTIFICATE----- is missing.");
        look("certificate-upload");
        upload.getByLabel("Files").setInputFiles(answer);
        assertThat(upload.getByLabel("Certificate and chain (PEM)"))
                .hasValue(Pattern.compile("-----BEGIN CERTIFICATE-----[^$]*"));
        upload.getByRole(AriaRole.BUTTON, named("Check and put in place")).click();

        assertThat(visit.page().locator("#details + table")).containsText("CN=signed.example.com");
        assertThat(main()).not().containsText("A signing request waits");
    }

    @Test
    @Order(2)
    void theServerRestartsAndThePageComesBack() {
        long before = product.pid();
        visit.open("/settings/server");
        visit.bearsWithTheServer();
        button("Restart").click();
        dialog("Restart").getByRole(AriaRole.BUTTON, named("Restart")).click();

        assertThat(visit.page().locator("#connection")).containsText("The server restarts.");
        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Log in")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_RESTART));
        new LoginPage(visit.page()).logIn("admin", Visit.ADMIN_PASSWORD);
        visit.isAt("/settings/server");
        assertThat(product.pid()).isEqualTo(before);
        assertThat(product.stop()).isEqualTo(143);
    }

    private void look(String name) {
        Gallery.take(visit.page(), name);
        Accessible.check(visit.page());
    }

    private Locator dialog(String title) {
        return Screen.dialog(visit.page(), title);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private Locator main() {
        return visit.page().getByRole(AriaRole.MAIN);
    }

    private Locator button(String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return visit.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
