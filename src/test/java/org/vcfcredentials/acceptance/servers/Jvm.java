package org.vcfcredentials.acceptance.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/** A Java process, as its operating system and its JDK tell of it. */
public record Jvm(long pid) {
    private static final Duration LONGEST_FORGETTING = Duration.ofMinutes(1);
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofSeconds(4);

    /** What {@code jcmd} says. */
    public String jcmd(String... words) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var all = new java.util.ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        all.addAll(List.of(words));
        return Command.run(java.util.Map.of(), all).succeeded().output();
    }

    /**
     * What is left after collections: counts again and again until there are few enough, for a minute at most. The JDK's HTTP clients, whose
     * threads hold the classes of the application, end some seconds after a collection has found them unused.
     */
    public int afterCollections(int fewEnough, IntSupplier count) {
        long end = System.nanoTime() + LONGEST_FORGETTING.toNanos();
        while (true) {
            jcmd("GC.run");
            int left = count.getAsInt();
            if (left <= fewEnough || System.nanoTime() > end) {
                return left;
            }
            Pause.of(BETWEEN_COLLECTIONS);
        }
    }

    /** How many class loaders of this name are alive. */
    public int loaders(String name) {
        return (int) jcmd("VM.classloaders")
                .lines()
                .filter(line -> line.contains('"' + name + '"'))
                .count();
    }

    public int threads() {
        return entries("task");
    }

    public int openFiles() {
        return entries("fd");
    }

    private int entries(String directory) {
        try (var entries = Files.list(Path.of("/proc", Long.toString(pid), directory))) {
            return (int) entries.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The copies of SQLite's native library that are loaded, deleted files included. */
    public int libraries() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "maps"))) {
            return (int) lines.filter(line -> line.contains("libsqlitejdbc.so"))
                    .map(line -> line.replaceFirst("^.* /", "/"))
                    .distinct()
                    .count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
