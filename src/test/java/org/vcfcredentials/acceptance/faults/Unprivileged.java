package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Root without what makes root special: to it, files of somebody else are closed or open as their modes say. Somebody else's files
 * can be made by root alone, so the tests that need them are left out, visibly, when another user runs them.
 */
final class Unprivileged {
    private static final String POWERS = "-dac_override,-dac_read_search,-fowner,-chown";

    /** To be followed by a command. */
    static final List<String> COMMAND = List.of("setpriv", "--inh-caps=" + POWERS, "--bounding-set=" + POWERS);

    private Unprivileged() {}

    static void assumeRoot() {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can give files to somebody else.");
    }

    /** Gives the file to somebody else and leaves the others what the mode says. */
    static void giveAway(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        var users = file.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(file, users.lookupPrincipalByName("nobody"));
    }

    /** The fault is there: {@code test} with this flag says no to whoever runs by {@link #COMMAND}. */
    static void assertDenied(String flag, Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(COMMAND);
        command.addAll(List.of("test", flag, file.toString()));
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(exitCode).as("test " + flag + " " + file).isOne();
    }
}
