package org.vcfcredentials.benchmark;

import static java.util.Comparator.naturalOrder;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Measures starts of the built product, from the command to the first 200, on an existing database. Arguments: how many rounds
 * (5), and the homes of the Javas (all of /usr/lib/jvm from 17 on). docs/benchmarks.md says how to run it.
 */
public final class StartBenchmark {
    /** A directory that cannot be is one where nothing is ever kept and found again. */
    private static final String NOWHERE = "/dev/null/none";

    private static final Logger LOG = Logger.getLogger(StartBenchmark.class.getName());
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Path java;
    private final Path directory;
    private final Map<Layout, List<MeasuredStart>> results = new EnumMap<>(Layout.class);

    private StartBenchmark(Path javaHome) throws IOException {
        this.java = javaHome.resolve("bin");
        this.directory = Files.createTempDirectory(TARGET, "start-benchmark-");
    }

    /** What is compared. */
    private enum Layout {
        /** One jar of Payara Micro, no options but those without which it does not run. */
        PLAIN,
        /** start_https.sh before there is class data. */
        FIRST,
        /** start_https.sh as it is from the second start on. */
        SHIPPED
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        List<Path> homes = arguments.length > 1
                ? Stream.of(arguments).skip(1).map(Path::of).toList()
                : installed();
        for (Path home : homes) {
            var benchmark = new StartBenchmark(home);
            benchmark.measure(rounds);
            benchmark.report(home);
        }
    }

    private static List<Path> installed() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/usr/lib/jvm"))) {
            return all.filter(home -> !Files.isSymbolicLink(home) && Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .toList();
        }
    }

    /** In turn, so that a machine that gets slower does so for all. The first round is not counted. */
    private void measure(int rounds) throws IOException, InterruptedException {
        start(Layout.SHIPPED, this::awaitClassData);
        for (int round = 0; round <= rounds; round++) {
            for (Layout layout : Layout.values()) {
                MeasuredStart measured = start(layout, () -> {});
                if (round > 0) {
                    results.computeIfAbsent(layout, unused -> new ArrayList<>()).add(measured);
                }
            }
        }
    }

    private MeasuredStart start(Layout layout, MeasuredStart.Wait afterwards) throws IOException, InterruptedException {
        int port = freePort();
        var builder = new ProcessBuilder(layout == Layout.PLAIN ? plain() : List.of("./start_https.sh"));
        Map<String, String> environment = builder.environment();
        // One process from the script to the server
        environment.put("VCM_RESTART", "true");
        environment.put("PATH", java + File.pathSeparator + System.getenv("PATH"));
        environment.put("VCM_DATA_DIR", directory.resolve("data").toString());
        environment.put("VCM_HTTPS_PORT", Integer.toString(port));
        environment.put("VCM_HTTPS_ADDRESS", "127.0.0.1");
        environment.put("CACHE_DIRECTORY", layout == Layout.FIRST ? NOWHERE : cache().toString());
        builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve(layout + ".txt").toFile());
        return MeasuredStart.of(builder, port, afterwards);
    }

    private List<String> plain() throws IOException {
        Path data = directory.resolve("data");
        var command = new ArrayList<>(List.of(java.resolve("java").toString()));
        Files.readAllLines(Path.of("server-config/payara-micro/jvm.options")).stream()
                .filter(line -> line.startsWith("--add-") || line.startsWith("--enable-"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Dvcm.tls.keystore=" + data.resolve("tls/keystore.p12"),
                "-Dvcm.tls.password-file=" + data.resolve("tls/keystore.password"),
                "-Dvcm.logs=" + data.resolve("logs"),
                "-Dvcm.cache=" + NOWHERE,
                "-Dvcm.server-root=" + Files.createTempDirectory(directory, "plain-"),
                "-cp",
                TARGET.resolve("vcf-credential-manager-launcher.jar")
                        + File.pathSeparator
                        + TARGET.resolve("payara-micro/payara-micro.jar"),
                "org.vcfcredentials.launcher.Launcher",
                TARGET.resolve("vcf-credential-manager.war").toString(),
                "server-config/payara-micro/pre-boot.asadmin"));
        return command;
    }

    private Path cache() {
        return directory.resolve("cache");
    }

    private void awaitClassData() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
            if (Files.isDirectory(cache())) {
                try (Stream<Path> made = Files.list(cache())) {
                    if (made.anyMatch(each -> each.getFileName().toString().matches("classes-\\d+"))) {
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("No class data; " + directory + "/data/logs/class-data.log may say why.");
    }

    private void report(Path home) {
        LOG.info(home + ": medians; seconds to the first 200, CPU seconds, MB");
        double plain = median(results.get(Layout.PLAIN), MeasuredStart::seconds);
        results.forEach((layout, starts) -> LOG.info(String.format(
                "%-8s %6.1f s (%3.0f %%) %6.1f s %6.0f MB",
                layout,
                median(starts, MeasuredStart::seconds),
                100 * median(starts, MeasuredStart::seconds) / plain,
                median(starts, MeasuredStart::processorSeconds),
                median(starts, MeasuredStart::megabytes))));
    }

    private static double median(List<MeasuredStart> starts, ToDoubleFunction<MeasuredStart> what) {
        return starts.stream()
                .map(what::applyAsDouble)
                .sorted(naturalOrder())
                .toList()
                .get(starts.size() / 2);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
