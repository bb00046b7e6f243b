package org.vcfcredentials.acceptance.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.vcfcredentials.acceptance.TrustingClient;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.acceptance.servers.Command;
import org.vcfcredentials.acceptance.servers.FreePort;
import org.vcfcredentials.acceptance.servers.Jvm;
import org.vcfcredentials.acceptance.servers.Knocker;
import org.vcfcredentials.acceptance.servers.Pause;

/** A configured domain that {@code start.sh} runs in a process of its own, over HTTPS and beside it plain HTTP, watched at both doors from before the start. */
final class PayaraServer implements AutoCloseable {
    private static final int LONGEST_MINUTES = 8;

    private final PayaraDomain domain;
    private final Path data;
    private final Process process;
    private final Path terminal;
    private final int httpsPort;
    private final Knocker https;
    private final Knocker http;

    private PayaraServer(PayaraDomain domain, Path data, Map<String, String> settings, Path war) throws IOException {
        this.domain = domain;
        this.data = data;
        this.httpsPort = FreePort.next();
        int httpPort = FreePort.next();
        this.terminal = Files.createTempFile("terminal", ".txt");
        var variables = new HashMap<>(Map.of(
                "VCM_DATA_DIR",
                data.toString(),
                "VCM_HTTPS_PORT",
                Integer.toString(httpsPort),
                "VCM_HTTPS_ADDRESS",
                "127.0.0.1",
                "VCM_HTTP_PORT",
                Integer.toString(httpPort),
                "VCM_ADMIN_PASSWORD",
                Api.PASSWORD,
                "VCM_ALLOW_LOOPBACK_TARGETS",
                "true"));
        variables.putAll(PayaraDomain.SHORT_LIVED);
        variables.putAll(settings);
        this.https = new Knocker(uri("/health/ready"));
        this.http = new Knocker(URI.create("http://127.0.0.1:" + httpPort + "/health/ready"));
        List<String> words = List.of(
                PayaraDomain.script("start.sh"),
                PayaraDomain.HOME.toString(),
                domain.directory().toString(),
                war.toString());
        this.process = Command.builder(variables, words, terminal).start();
    }

    /** Starts it; returns at once. */
    static PayaraServer start(PayaraDomain domain, Path data, Map<String, String> settings) {
        return start(domain, data, settings, Path.of(System.getProperty("war")));
    }

    /** Starts it with another version. */
    static PayaraServer start(PayaraDomain domain, Path data, Map<String, String> settings, Path war) {
        try {
            return new PayaraServer(domain, data, settings, war);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Waits until both doors answer 200 or the process has ended. */
    PayaraServer watched() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (process.isAlive() && !("200".equals(https.latest()) && "200".equals(http.latest()))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Neither ready nor ended: " + https.answers() + "\n" + terminal());
            }
            Pause.shortly();
        }
        return this;
    }

    List<String> httpsAnswers() {
        return https.answers();
    }

    List<String> httpAnswers() {
        return http.answers();
    }

    Api api() {
        return Api.logIn(TrustingClient.create(), uri(""));
    }

    /** Asks for a page without being logged in. */
    HttpResponse<String> get(String path) {
        try {
            return TrustingClient.create()
                    .send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the HTTPS door shows. */
    X509Certificate certificate() {
        try {
            return (X509Certificate) get("/login").sslSession().orElseThrow().getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    URI uri(String path) {
        return URI.create("https://127.0.0.1:" + httpsPort + path);
    }

    PayaraDomain domain() {
        return domain;
    }

    Path data() {
        return data;
    }

    String terminal() {
        try {
            return Files.readString(terminal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The Java process behind the script. */
    Jvm jvm() {
        return process.descendants()
                .filter(child -> child.info()
                        .arguments()
                        .filter(words -> words.length == 1 && words[0].endsWith("/config/vcm/java.options"))
                        .isPresent())
                .findFirst()
                .map(child -> new Jvm(child.pid()))
                .orElseThrow();
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
}
