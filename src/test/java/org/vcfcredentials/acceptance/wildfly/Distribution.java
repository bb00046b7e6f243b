package org.vcfcredentials.acceptance.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vcfcredentials.acceptance.servers.Command;

/** The unpacked distribution, which no test changes, and directories for servers that run from it. */
final class Distribution {
    static final Path HOME = Path.of(System.getProperty("servers.directory"), "wildfly-39.0.1.Final");
    static final Path SCRIPTS = Path.of("server-config", "wildfly").toAbsolutePath();
    static final Path WAR = Path.of(System.getProperty("war"));

    /** For servers that live for a minute: half the time of two processors goes into compiling otherwise. */
    static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static Path configured;

    private Distribution() {}

    /** A copy of what is below {@code standalone}, as stock as it came. */
    static Path stock(String name) {
        Path base = fresh(name);
        copy(HOME.resolve("standalone"), base);
        return base;
    }

    /** A copy of what {@code configure.sh} makes of it; it runs once for all tests. */
    static synchronized Path dedicated(String name) {
        if (configured == null) {
            Path base = fresh("configured");
            configure(base, WAR.toString()).succeeded();
            configured = base;
        }
        Path base = fresh(name);
        copy(configured, base);
        return base;
    }

    static Command configure(Path base, String argument) {
        return Command.run(
                Map.of("JBOSS_BASE_DIR", base.toString()),
                List.of(SCRIPTS.resolve("configure.sh").toString(), HOME.toString(), argument));
    }

    /** Where nothing is yet. */
    static Path fresh(String name) {
        Path base = Path.of("target", "wildfly", name).toAbsolutePath();
        Command.run("rm", "-rf", base.toString()).succeeded();
        try {
            Files.createDirectories(base.getParent());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return base;
    }

    private static void copy(Path from, Path to) {
        Command.run("cp", "-R", from.toString(), to.toString()).succeeded();
    }
}
