package org.vcfcredentials.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product as a newcomer runs it: {@code ./start_https.sh} in a process of its own, with its own data directory and a free
 * port on loopback, watched from outside.
 */
public final class Product implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final long POLL_MILLISECONDS = 20;

    /** What lives for some seconds is not worth the second compiler. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Process process;
    private final Path terminal;
    private final Path dataDirectory;
    private final int port;
    private final Map<String, String> settings;
    private final HttpClient client = TrustingClient.create();

    private Product(Process process, Path terminal, Path dataDirectory, int port, Map<String, String> settings) {
        this.process = process;
        this.terminal = terminal;
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.settings = settings;
    }

    /** Starts it; returns at once. */
    public static Product start(Path dataDirectory, Map<String, String> settings, String... arguments) {
        return start(command(HERE, arguments), dataDirectory, freePort(), settings);
    }

    /** Starts the one that was unpacked in {@code home}. */
    static Product startIn(Path home, Path dataDirectory, Map<String, String> settings, String... arguments) {
        return start(command(home, arguments), dataDirectory, freePort(), settings);
    }

    /** Starts it by another command than everybody does; returns at once. */
    public static Product start(List<String> command, Path dataDirectory, Map<String, String> settings) {
        return start(command, dataDirectory, freePort(), settings);
    }

    private static List<String> command(Path home, String... arguments) {
        var command = new ArrayList<>(List.of(home.resolve("start_https.sh").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Product start(List<String> command, Path dataDirectory, int port, Map<String, String> settings) {
        try {
            Path terminal = Files.createTempFile("terminal", ".txt");
            terminal.toFile().deleteOnExit();
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(terminal.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("VCM_"));
            builder.environment().put("VCM_DATA_DIR", dataDirectory.toString());
            builder.environment().put("VCM_HTTPS_PORT", Integer.toString(port));
            builder.environment().put("VCM_HTTPS_ADDRESS", "127.0.0.1");
            builder.environment().put("VCM_JAVA_OPTIONS", QUICK);
            builder.environment().putAll(settings);
            return new Product(builder.start(), terminal, dataDirectory, port, settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Starts it and waits until it is ready. */
    public static Product started(Path dataDirectory, Map<String, String> settings, String... arguments) {
        return start(dataDirectory, settings, arguments).whenReady();
    }

    /** Starts it once more, after it has ended, on the same data and the same port, and waits until it is ready. */
    Product startedAgain() {
        return start(command(HERE), dataDirectory, port, settings).whenReady();
    }

    /** Waits until it is ready. */
    public Product whenReady() {
        List<String> answers = watchUntilReadyOrEnded();
        if (!answers.contains("200")) {
            throw new IllegalStateException("Not ready: " + answers + "\n" + terminal());
        }
        return this;
    }

    /**
     * Knocks every 20 ms until the answer is 200 or the process has ended, and tells the answers in order, each run of equal ones
     * once: {@code refused} or the HTTP status.
     */
    public List<String> watchUntilReadyOrEnded() {
        var answers = new ArrayList<String>();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            String answer = knock();
            if (answers.isEmpty() || !answers.get(answers.size() - 1).equals(answer)) {
                answers.add(answer);
            }
            if ("200".equals(answer)) {
                break;
            }
            pause();
        }
        return answers;
    }

    /** What one request is answered: {@code refused} or the HTTP status. */
    public String knock() {
        var request = HttpRequest.newBuilder(uri("/health/ready"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return Integer.toString(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (ConnectException refused) {
            return "refused";
        } catch (IOException other) {
            return other.toString();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks for a page without being logged in. */
    HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public URI uri(String path) {
        return URI.create("https://127.0.0.1:" + port + path);
    }

    public HttpClient client() {
        return client;
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    public Path database() {
        return dataDirectory.resolve("vcf_credentials.db");
    }

    /** What a person at the terminal has read so far. */
    public String terminal() {
        try {
            return Files.readString(terminal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The product's log so far. */
    public String log() {
        try {
            return Files.readString(dataDirectory.resolve("logs/server.0.log"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What the process ended with; waits for its end. */
    public int exitCode() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Still running:\n" + terminal());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as systemd or Ctrl-C would, and waits. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
