package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocket;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
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
import org.vcfcredentials.simulator.LoopbackTrust;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What admins see of the server and do about it, in a browser. Its own product, because it is restarted at last. */
@ExtendWith(Shared.class)
@TestMethodOrder(OrderAnnotation.class)
class ServerIT {
    private static final String ENVIRONMENT = "On a schedule";
    private static final double LONGEST_RESTART = 120_000;

    private static final Pattern SIZE = Pattern.compile("[\\d.]+ [kMG]B");
    private static final String RSA = "openssl req -x509 -newkey rsa:2048 -nodes -keyout rsa.key -out rsa.pem -days 90"
            + " -subj /CN=rsa.example.com -addext subjectAltName=DNS:rsa.example.com,IP:127.0.0.1";

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

        assertThat(row("Application server")).containsText("Payara Micro");
        assertThat(row("Threads")).hasText(Pattern.compile("\\d+"));
        for (String taken : new String[] {"Database", "Logs", "Backups"}) {
            assertThat(row(taken)).hasText(SIZE);
        }
        assertThat(fact("Memory in use").first()).hasText(SIZE);
        assertThat(fact("Free disk space").first()).hasText(SIZE);
        assertThat(fact("Started").first().locator("time"))
                .hasText(Pattern.compile("now|this minute|\\d+ minutes? ago"));
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

        Locator backups = lines.filter(new Locator.FilterOptions().setHasText(Pattern.compile("Backup \\S+ made")));
        int before = backups.count();
        visit.page().getByLabel("Follow").check();
        backUpInAnotherWindow();
        assertThat(backups).hasCount(before + 1);
    }

    private void backUpInAnotherWindow() {
        try (Page other = visit.page().context().newPage()) {
            other.navigate(product.uri("/settings/backups").toString());
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back up now"))
                    .click();
            assertThat(other.getByRole(AriaRole.STATUS).first()).containsText("The last backup was made");
        }
    }

    @Test
    @Order(1)
    void logsAreDownloaded() throws IOException {
        visit.open("/settings/logs");
        var one =
                visit.page().waitForDownload(() -> link("Download server.0.log").click());
        assertThat(one.suggestedFilename()).isEqualTo("server.0.log");

        var all = visit.page().waitForDownload(() -> link("Download all").click());
        assertThat(all.suggestedFilename()).matches("logs_\\d{8}_\\d{6}\\.tar\\.gz");
        assertThat(content(all.path(), "logs/server.0.log")).contains("Ready after");
    }

    private static String content(Path archive, String name) throws IOException {
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name + " is not in the archive");
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

        makeCertificate();
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
    void aNewCertificateIsServedOnceTheServerHasRestartedAndThePageCameBack() {
        long before = product.pid();
        visit.open("/settings/certificate");
        makeCertificate();
        assertThat(presented().getSubjectX500Principal().getName()).isNotEqualTo("CN=renewed.example.com");

        restart();

        assertThat(product.pid()).isEqualTo(before);
        assertThat(presented().getSubjectX500Principal().getName()).isEqualTo("CN=renewed.example.com");
        assertThat(presented().getPublicKey().getAlgorithm()).isEqualTo("EC");
    }

    @Test
    @Order(3)
    void aCertificateWithAnRsaKeyIsUploadedAndServedOnceTheServerHasRestarted() throws Exception {
        Process openssl = new ProcessBuilder("sh", "-c", RSA)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("openssl.txt").toFile())
                .start();
        assertThat(openssl.waitFor()).isZero();
        visit.open("/settings/certificate");
        button("Upload certificate").click();
        Locator upload = dialog("Upload certificate");
        upload.getByLabel("Files")
                .setInputFiles(new Path[] {directory.resolve("rsa.pem"), directory.resolve("rsa.key")});
        assertThat(upload.getByLabel("Private key (PEM)")).hasValue(Pattern.compile("-----BEGIN [^$]*"));
        upload.getByRole(AriaRole.BUTTON, named("Check and put in place")).click();
        assertThat(main()).containsText("CN=rsa.example.com");

        restart();

        assertThat(presented().getSubjectX500Principal().getName()).isEqualTo("CN=rsa.example.com");
        assertThat(presented().getPublicKey().getAlgorithm()).isEqualTo("RSA");
        assertThat(product.stop()).isEqualTo(143);
    }

    private void makeCertificate() {
        button("New self-signed certificate").click();
        Locator names = dialog("New self-signed certificate");
        names.getByLabel("Host names and addresses").fill("renewed.example.com\n127.0.0.1");
        names.getByRole(AriaRole.BUTTON, named("Make it")).click();
        assertThat(main()).containsText("CN=renewed.example.com");
    }

    private void restart() {
        visit.open("/settings/server");
        visit.bearsWithTheServer();
        button("Restart").click();
        dialog("Restart").getByRole(AriaRole.BUTTON, named("Restart")).click();

        assertThat(visit.page().locator("#connection")).containsText("The server restarts.");
        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Log in")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_RESTART));
        new LoginPage(visit.page()).logIn("admin", Visit.ADMIN_PASSWORD);
        visit.isAt("/settings/server");
    }

    /** What whoever connects anew is shown. */
    private static X509Certificate presented() {
        try (var client = (SSLSocket) LoopbackTrust.context()
                .getSocketFactory()
                .createSocket("127.0.0.1", product.uri("").getPort())) {
            return (X509Certificate) client.getSession().getPeerCertificates()[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Locator row(String name) {
        return visit.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(visit.page().getByText(name, new Page.GetByTextOptions().setExact(true))))
                .locator("td");
    }

    private Locator fact(String name) {
        return visit.page()
                .locator(".fact")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("dd");
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
