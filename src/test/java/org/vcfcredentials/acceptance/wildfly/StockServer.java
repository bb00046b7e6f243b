package org.vcfcredentials.acceptance.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vcfcredentials.acceptance.servers.Command;
import org.vcfcredentials.acceptance.servers.FreePort;
import org.vcfcredentials.acceptance.servers.Pause;

/** WildFly as it comes, which others use, too: {@code standalone.sh} on loopback with nothing configured but ports. */
final class StockServer implements AutoCloseable {
    private final int httpsPort = FreePort.next();
    private final int managementPort = FreePort.next();
    private final Path base;
    private final Process process;

    private StockServer(Path base, Path data) throws IOException {
        this.base = base;
        List<String> words = List.of(
                Distribution.HOME.resolve("bin/standalone.sh").toString(),
                "-Djboss.http.port=" + FreePort.next(),
                "-Djboss.https.port=" + httpsPort,
                "-Djboss.management.http.port=" + managementPort);
        var variables = Map.of(
                "JBOSS_BASE_DIR",
                base.toString(),
                "LAUNCH_JBOSS_IN_BACKGROUND",
                "true",
                "VCM_DATA_DIR",
                data.toString(),
                "VCM_ALLOW_LOOPBACK_TARGETS",
                "true");
        this.process =
                Command.builder(variables, words, base.resolve("console.txt")).start();
    }

    /** Starts it and waits until its boot is over. */
    static StockServer started(Path base, Path data) {
        try {
            var server = new StockServer(base, data);
            Pause.until("WildFly has started", () -> Files.exists(base.resolve("tmp/startup-marker")));
            return server;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    CommandLine cli() {
        return new CommandLine(managementPort);
    }

    URI uri(String path) {
        return URI.create("https://127.0.0.1:" + httpsPort + path);
    }

    boolean alive() {
        return process.isAlive();
    }

    String log() {
        try {
            return Files.readString(base.resolve("log/server.log"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(2, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
