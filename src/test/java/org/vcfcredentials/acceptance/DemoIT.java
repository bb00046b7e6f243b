package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody without any VCF sees, and the pictures of it. */
@ExtendWith(Shared.class)
class DemoIT {
    private static final String SYNCED = "SELECT COUNT(*) FROM environments WHERE last_sync_status <> 'never'";

    @TempDir
    private static Path directory;

    private static Product product;

    private final Chromium chromium;

    DemoIT(Chromium chromium) {
        this.chromium = chromium;
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

    @Test
    void threeEnvironmentsAreThereAndOneShowsWhatWentWrong() {
        assertThat(product.terminal()).contains("The demo: log in as admin with the password " + Visit.ADMIN_PASSWORD);
        try (var visit = chromium.visit(product)) {
            var dashboard = visit.asAdmin();
            assertThat(dashboard.card("SFO Management 9.1").status()).hasText("Synced");
            assertThat(dashboard.card("LAX Production 9.0").status()).hasText("Synced");

            var broken = dashboard.card("Lab with expired account");
            assertThat(broken.status()).hasText("Partly synced");
            assertThat(broken.root()).containsText("The password of the account has expired.");
            assertThat(broken.view().grid().report()).hasText("1–25 / 48");
        }
    }

    @ParameterizedTest
    @CsvSource({"light,1440,900,wide", "dark,1440,900,wide", "light,400,850,narrow", "dark,400,850,narrow"})
    void everyPageAndDialogHasItsPicture(String theme, int width, int height, String shape) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(ColorScheme.valueOf(theme.toUpperCase(Locale.ROOT)));
        try (var visit = chromium.visit(product, options)) {
            new Gallery(visit, theme + "-" + shape).take();
        }
    }

    private static int sixFreePorts() {
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
