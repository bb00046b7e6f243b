package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What somebody without any VCF sees, and the pictures of it. */
@ExtendWith(Shared.class)
class DemoIT {
    private static final String SYNCED = "SELECT COUNT(*) FROM environments WHERE last_sync_status <> 'never'";
    private static final String BROKEN = "Lab with expired account";
    private static final String HEALTHY = "SFO Management 9.1";

    @TempDir
    private static Path directory;

    private static Product product;

    private final Visit visit;

    DemoIT(Chromium chromium) {
        this.visit = chromium.visit(product);
    }

    @BeforeAll
    static void start() {
        product = Product.started(directory, Map.of(), "--demo", Integer.toString(sixFreePorts()));
        Database.of(product).await(SYNCED, environments -> environments == 3);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void threeEnvironmentsAreThereAndOneShowsWhatWentWrong() {
        assertThat(product.terminal()).contains("The demo: log in as admin with the password " + Visit.ADMIN_PASSWORD);
        var dashboard = visit.asAdmin();
        assertThat(dashboard.card(HEALTHY).status()).hasText("Synced");
        assertThat(dashboard.card("LAX Production 9.0").status()).hasText("Synced");

        var broken = dashboard.card(BROKEN);
        assertThat(broken.status()).hasText("Partly synced");
        assertThat(broken.root()).containsText("The password of the account has expired.");
        assertThat(broken.view().grid().report()).hasText("1–25 / 48");
    }

    @Test
    void thePagesHaveTheirPictures() {
        var login = visit.opensLogin("/");
        picture("login");
        login.logIn("admin", "wrong");
        assertThat(login.problem()).isVisible();
        picture("login-refused");

        var dashboard = visit.asAdmin();
        picture("dashboard");
        dashboard.button("List").click();
        picture("dashboard-list");
        dashboard.button("Cards").click();
        visit.page().locator("header summary").click();
        picture("user-menu");

        visit.open("/dashboard");
        var environment = dashboard.card(HEALTHY).view();
        environment.grid().rows().first().getByTitle("Show password").click();
        assertThat(environment.grid().rows().first().getByTitle("Hide password"))
                .isVisible();
        picture("environment");
        environment.grid().search("nothing like this");
        assertThat(environment.grid().root()).containsText("No credentials match.");
        picture("environment-no-match");
        visit.open("/dashboard");
        dashboard.card(BROKEN).view();
        picture("environment-partly");
        visit.open("/change-password");
        picture("change-password");
    }

    @Test
    void theDialogsHaveTheirPictures() {
        var dashboard = visit.asAdmin();
        var dialog = dashboard.addEnvironment();
        picture("environment-dialog");
        dialog.name("_").manager().host("not a host");
        assertThat(dialog.manager().root()).containsText("Host must be");
        assertThat(dialog.installer().host("127.0.0.1:1").test()).containsText("must be filled in");
        picture("environment-dialog-mistakes");
        assertThat(dialog.cancel()).isVisible();
        picture("discard-dialog");

        visit.open("/dashboard");
        var delete = dashboard.card(HEALTHY).delete();
        picture("delete-dialog");
        delete.cancel();
        var sync = dashboard.card(BROKEN).syncNow();
        assertThat(sync.source("VCF Installer")).containsText("Failed");
        assertThat(sync.source("SDDC Manager")).containsText("Done");
        picture("sync-dialog");
    }

    private void picture(String name) {
        Gallery.take(visit.page(), name);
        Accessible.check(visit.page());
    }

    static int sixFreePorts() {
        return IntStream.iterate(20_000, first -> first < 30_000, first -> first + 6)
                .filter(first -> IntStream.range(first, first + 6).allMatch(DemoIT::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
