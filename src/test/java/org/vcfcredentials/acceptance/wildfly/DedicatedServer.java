package org.vcfcredentials.acceptance.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vcfcredentials.acceptance.TrustingClient;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.acceptance.servers.Command;
import org.vcfcredentials.acceptance.servers.FreePort;
import org.vcfcredentials.acceptance.servers.Jvm;
import org.vcfcredentials.acceptance.servers.Knocker;
import org.vcfcredentials.acceptance.servers.Pause;

/** A configured WildFly that {@code start.sh} runs in a process of its own, watched at both doors from before the start. */
final class DedicatedServer implements AutoCloseable {
    private static final int LONGEST_MINUTES = 8;

    private final Path base;
    private final Path data;
    private final Map<String, String> variables;
    private final Process process;
    private final Path terminal;
    private final Knocker https;
    private final Knocker http;

    private DedicatedServer(Path base, Path data, Map<String, String> settings) throws IOException {
        this.base = base;
        this.data = data;
        this.variables = new HashMap<>(Map.of(
                "JBOSS_BASE_DIR", base.toString(),
                "PREPEND_JAVA_OPTS", Distribution.QUICK,
                "WILDFLY_MANAGEMENT_PORT", Integer.toString(FreePort.next()),
                "VCM_DATA_DIR", data.toString(),
                "VCM_HTTPS_PORT", Integer.toString(FreePort.next()),
                "VCM_HTTPS_ADDRESS", "127.0.0.1",
                "VCM_HTTP_PORT", Integer.toString(FreePort.next()),
                "VCM_ADMIN_PASSWORD", Api.PASSWORD,
                "VCM_ALLOW_LOOPBACK_TARGETS", "true"));
        variables.putAll(settings);
        this.terminal = Files.createTempFile("terminal", ".txt");
        this.https = new Knocker(uri("/health/ready"));
        this.http = new Knocker(URI.create("http://127.0.0.1:" + variables.get("VCM_HTTP_PORT") + "/health/ready"));
        this.process = Command.builder(variables, List.of(script("start.sh"), Distribution.HOME.toString()), terminal)
                .start();
    }

    /** Starts it; returns at once. */
    static DedicatedServer start(Path base, Path data, Map<String, String> settings) {
        try {
            return new DedicatedServer(base, data, settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Waits until both doors answer 200 or the process has ended. */
    DedicatedServer watched() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (process.isAlive() && !("200".equals(https.latest()) && "200".equals(http.latest()))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Neither ready nor ended: " + https.answers() + "\n" + terminal());
            }
            Pause.shortly();
        }
        return this;
    }

    Knocker https() {
        return https;
    }

    Knocker http() {
        return http;
    }

    URI uri(String path) {
        return URI.create("https://127.0.0.1:" + variables.get("VCM_HTTPS_PORT") + path);
    }

    Api api() {
        return Api.logIn(TrustingClient.create(), uri(""));
    }

    Management management() {
        return new Management(managementPort());
    }

    int managementPort() {
        return Integer.parseInt(variables.get("WILDFLY_MANAGEMENT_PORT"));
    }

    Path data() {
        return data;
    }

    /** {@code redeploy.sh}, as an administrator would run it beside the server. */
    Command redeploy(Path war) {
        return Command.run(variables, List.of(script("redeploy.sh"), Distribution.HOME.toString(), war.toString()));
    }

    /** A command of {@code jboss-cli}. */
    Command cli(String command) {
        return new CommandLine(managementPort()).run(command);
    }

    String terminal() {
        return read(terminal);
    }

    String log() {
        return read(data.resolve("logs/server.log"));
    }

    /** The Java process behind the scripts. */
    Jvm jvm() {
        return new Jvm(Long.parseLong(read(base.resolve("tmp/vcm.pid")).strip()));
    }

    /** What the script ended with; waits for its end. */
    int exitCode() {
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Still running:\n" + terminal());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends it as systemd would, and waits. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    @Override
    public void close() {
        https.close();
        http.close();
        if (process.isAlive()) {
            stop();
        }
    }

    private static String script(String name) {
        return Distribution.SCRIPTS.resolve(name).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
