package org.vcfcredentials.acceptance.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Linux tells of a process's sockets. */
record Sockets(Path process) {
    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    static Sockets of(long pid) {
        return new Sockets(Path.of("/proc", Long.toString(pid)));
    }

    Set<String> listening() {
        Set<String> own = inodes();
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(process.resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTENING) && own.contains("socket:[" + columns[9] + "]"))
                .map(columns -> address(columns[1]))
                .collect(Collectors.toSet());
    }

    private static String address(String hexadecimal) {
        String[] parts = hexadecimal.split(":", 2);
        return (LOOPBACK.contains(parts[0]) ? "127.0.0.1:" : "*:") + Integer.parseInt(parts[1], 16);
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Set<String> inodes() {
        try (var descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.map(Sockets::target).collect(Collectors.toSet());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
