package org.vcfcredentials.acceptance.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that ran to its end: what it ended with and what it printed. */
public record Command(int exitCode, String output) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Runs it without any {@code VCM_} variable but the given ones. */
    public static Command run(Map<String, String> variables, List<String> words) {
        try {
            Path output = Files.createTempFile("command", ".txt");
            output.toFile().deleteOnExit();
            Process process = builder(variables, words, output).start();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still running: " + words + "\n" + Files.readString(output));
            }
            return new Command(process.exitValue(), Files.readString(output));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public static Command run(String... words) {
        return run(Map.of(), List.of(words));
    }

    public static ProcessBuilder builder(Map<String, String> variables, List<String> words, Path output) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VCM_"));
        builder.environment().putAll(variables);
        return builder;
    }

    /** The same command, unless it failed. */
    public Command succeeded() {
        if (exitCode != 0) {
            throw new IllegalStateException("Ended with " + exitCode + ":\n" + output);
        }
        return this;
    }
}
