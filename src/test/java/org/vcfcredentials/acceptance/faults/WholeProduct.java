package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vcfcredentials.acceptance.Product;

/** Ways to start the whole product, and to end it, that only a test of faults needs. */
final class WholeProduct {
    static final String ADMIN_PASSWORD = "look-around";

    /** As many sources at a time on every machine. */
    private static final Map<String, String> SETTINGS =
            Map.of("VCM_ADMIN_PASSWORD", ADMIN_PASSWORD, "VCM_ALLOW_LOOPBACK_TARGETS", "true", "VCM_SYNC_THREADS", "8");

    private static final String SCRIPT = "./start_https.sh";

    private WholeProduct() {}

    static Product start(Path dataDirectory) {
        return Product.start(dataDirectory, SETTINGS);
    }

    static Product started(Path dataDirectory) {
        return start(dataDirectory).whenReady();
    }

    /** With one setting more than the others. */
    static Product started(Path dataDirectory, String name, String value) {
        var settings = new HashMap<>(SETTINGS);
        settings.put(name, value);
        return Product.started(dataDirectory, settings);
    }

    static Product startUnprivileged(Path dataDirectory) {
        var command = new ArrayList<>(Unprivileged.COMMAND);
        command.add(SCRIPT);
        return Product.start(command, dataDirectory, SETTINGS);
    }

    /** In a group of processes of its own, so that {@link #powerCut} gets all of them. */
    static Product startAlone(Path dataDirectory) {
        return Product.start(List.of("setsid", SCRIPT), dataDirectory, SETTINGS);
    }

    /** Ends one that was started alone with all that it has begun, as a power cut or systemd would. */
    static void powerCut(Product product) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", "--", "-" + product.pid()).start().waitFor();
        product.exitCode();
    }

    /** Starts it and sees it end at that point of its start, its port shut. */
    static void assertKilledAt(KillPoint point, Path dataDirectory) throws IOException {
        var settings = new HashMap<>(SETTINGS);
        settings.put("JDK_JAVA_OPTIONS", point.javaOption());
        Product product = Product.start(dataDirectory, settings);
        assertThat(product.watchUntilReadyOrEnded()).isIn(List.of(), List.of("refused"));
        assertThat(product.exitCode()).as(point + "\n" + product.terminal()).isEqualTo(Outcome.KILLED);
    }

    /** Waits for its end; its port has never been open. */
    static Outcome refusal(Product product) throws IOException {
        assertThat(product.watchUntilReadyOrEnded()).isIn(List.of(), List.of("refused"));
        return new Outcome(product.exitCode(), product.terminal(), logs(product.dataDirectory()));
    }

    /** A second process writes into a log of its own. */
    private static String logs(Path dataDirectory) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(dataDirectory.resolve("logs"), "server.*")) {
            for (Path file : files) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
