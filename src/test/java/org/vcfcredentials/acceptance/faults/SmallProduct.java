package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How to run {@link SmallStart} or {@link SmallCommand} on a data directory; each method returns the same with one thing more. */
record SmallProduct(
        Path dataDirectory,
        Map<String, String> settings,
        List<String> wrapper,
        List<String> options,
        List<String> program) {
    private static final int LONGEST_MINUTES = 5;
    private static final String CLASS_PATH = "CLASSPATH";
    private static final List<String> QUICK = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

    static SmallProduct on(Path dataDirectory) {
        return new SmallProduct(
                dataDirectory,
                Map.of(CLASS_PATH, System.getProperty("java.class.path")),
                List.of(),
                QUICK,
                List.of(SmallStart.class.getName()));
    }

    SmallProduct with(String setting, String value) {
        var more = new HashMap<>(settings);
        more.put(setting, value);
        return new SmallProduct(dataDirectory, more, wrapper, options, program);
    }

    /** Run by this command, whose last argument is followed by java's. */
    SmallProduct by(List<String> command) {
        return new SmallProduct(dataDirectory, settings, command, options, program);
    }

    /** The same on another data directory. */
    SmallProduct in(Path directory) {
        return new SmallProduct(directory, settings, wrapper, options, program);
    }

    SmallProduct killedAt(KillPoint point) throws IOException {
        return with(List.of(point.javaOption()));
    }

    /** Its data directory is copied at these moments, into a directory for each. */
    SmallProduct watchedAt(List<KillPoint> points, Path copies) throws IOException {
        return with(List.of(KillPoint.witnessing(points), "-D" + Witness.COPIES + "=" + copies));
    }

    private SmallProduct with(List<String> javaOptions) {
        var more = new ArrayList<>(options);
        more.addAll(javaOptions);
        return new SmallProduct(dataDirectory, settings, wrapper, more, program);
    }

    /** A later version of the product, with these migrations on top of today's. */
    SmallProduct later(LaterScripts scripts) {
        return with(CLASS_PATH, scripts.directory() + File.pathSeparator + settings.get(CLASS_PATH));
    }

    /** A start that then rotates the data keys. */
    SmallProduct rotating() {
        return running(SmallStart.class, SmallStart.ROTATE);
    }

    /** A command instead of a start: its name and its arguments. */
    SmallProduct command(String... words) {
        return running(SmallCommand.class, words);
    }

    private SmallProduct running(Class<?> main, String... words) {
        var started = new ArrayList<>(List.of(main.getName()));
        started.addAll(List.of(words));
        return new SmallProduct(dataDirectory, settings, wrapper, options, started);
    }

    /** A process that starts where its input says, in data directories of which this one's is none. */
    Process startsFromInput(Path log) throws IOException {
        return running(SmallStarts.class).builder().redirectError(log.toFile()).start();
    }

    /** Runs it to the moment at which it is to be killed. */
    void assertKilled() throws IOException, InterruptedException {
        Outcome outcome = run();
        assertThat(outcome.exitCode()).as(outcome.terminal() + outcome.log()).isEqualTo(Outcome.KILLED);
    }

    /** Runs it to its good end. */
    void assertDone() throws IOException, InterruptedException {
        Outcome outcome = run();
        assertThat(outcome.exitCode()).as(outcome.terminal() + outcome.log()).isZero();
    }

    /** Runs it to its end. */
    Outcome run() throws IOException, InterruptedException {
        return run(process -> {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("It did not end within " + LONGEST_MINUTES + " minutes.");
            }
        });
    }

    /** Runs it, and kills it after this time unless it has ended by then. */
    Outcome runFor(Duration time) throws IOException, InterruptedException {
        return run(process -> {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        });
    }

    @FunctionalInterface
    private interface Waiting {
        void forThe(Process process) throws InterruptedException;
    }

    private Outcome run(Waiting waiting) throws IOException, InterruptedException {
        Path terminal = Files.createTempFile("terminal", ".txt");
        Path log = Files.createTempFile("log", ".txt");
        var builder = builder().redirectOutput(terminal.toFile()).redirectError(log.toFile());
        builder.environment().putIfAbsent("VCM_DATA_DIR", dataDirectory.toString());
        Process process = builder.start();
        try {
            waiting.forThe(process);
            return new Outcome(process.exitValue(), Files.readString(terminal), Files.readString(log));
        } finally {
            Files.delete(terminal);
            Files.delete(log);
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words());
        builder.environment().keySet().removeIf(name -> name.startsWith("VCM_"));
        builder.environment().putAll(settings);
        return builder;
    }

    private List<String> words() {
        var command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        return command;
    }
}
