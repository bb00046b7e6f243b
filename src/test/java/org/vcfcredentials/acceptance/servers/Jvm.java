package org.vcfcredentials.acceptance.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Java process, as its operating system and its JDK tell of it. */
public record Jvm(long pid) {
    private static final Duration HTTP_CLIENT_NOTICES = Duration.ofSeconds(4);

    /** What {@code jcmd} says. */
    public String jcmd(String... words) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var all = new java.util.ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        all.addAll(List.of(words));
        return Command.run(java.util.Map.of(), all).succeeded().output();
    }

    /**
     * Collects what nobody needs. More than once, because the thread of an HTTP client notices only within three seconds of a collection
     * that the client is gone, and it and its connections hold the classes of the application until then.
     */
    public void collect() {
        jcmd("GC.run");
        for (int more = 0; more < 2; more++) {
            Pause.of(HTTP_CLIENT_NOTICES);
            jcmd("GC.run");
        }
    }

    /** How many class loaders of this name are alive after a collection. */
    public int loaders(String name) {
        collect();
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
