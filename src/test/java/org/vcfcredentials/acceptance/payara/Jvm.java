package org.vcfcredentials.acceptance.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** A Java process, as its operating system and its JDK tell of it. */
record Jvm(long pid) {
    private static final String LOADER = "org.glassfish.web.loader.WebappClassLoader";
    private static final String TIMER = "com.sun.ejb.containers.EJBTimerTask";

    /** How much of what a redeployment must not pile up is there, after a collection. */
    record Holdings(int loaders, int timers, int threads, int files, int libraries) {}

    Holdings holdings() {
        String histogram = Command.run(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .succeeded()
                .output();
        return new Holdings(
                count(histogram, LOADER), count(histogram, TIMER), entries("task"), entries("fd"), libraries());
    }

    private static int count(String histogram, String type) {
        var line = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +" + Pattern.quote(type) + "(?: .*)?$")
                .matcher(histogram);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private int entries(String directory) {
        try (var entries = Files.list(Path.of("/proc", Long.toString(pid), directory))) {
            return (int) entries.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The copies of SQLite's native library that are loaded, deleted files included. */
    private int libraries() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "maps"))) {
            return (int) lines.filter(line -> line.contains("libsqlitejdbc.so"))
                    .map(line -> line.replaceFirst("^.* /", "/"))
                    .distinct()
                    .count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Where it listens: {@code 127.0.0.1:4848}, or {@code *:4848} when it is not the loopback alone. */
    Set<String> listening() {
        return Sockets.of(pid).listening();
    }
}
