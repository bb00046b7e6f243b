package org.vcfcredentials.acceptance.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vcfcredentials.acceptance.servers.Command;
import org.vcfcredentials.acceptance.servers.FreePort;

/** A domain of Payara Server for one test class: a copy of the distribution's, with ports of its own, outside the distribution. */
final class PayaraDomain implements AutoCloseable {
    static final Path HOME = Path.of(System.getProperty("servers.directory"), "payara6");
    private static final Path SCRIPTS =
            Path.of("server-config", "payara-server").toAbsolutePath();
    private static final Path PLACE = Path.of("target", "acceptance", "payara").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile(" port=\"\\d+\"");
    private static PayaraDomain template;

    /** A server that lives for a minute is not worth compiling twice; halves the time of these tests. */
    static final Map<String, String> SHORT_LIVED =
            Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private final Path directory;

    private PayaraDomain(Path directory) {
        this.directory = directory;
    }

    /** As it comes out of the archive, but for the ports. */
    static PayaraDomain stock() {
        return copy(HOME.resolve("glassfish/domains/domain1"));
    }

    /** Made a server for the product alone by {@code configure.sh}, which runs once for all. */
    static synchronized PayaraDomain configured() {
        if (template == null) {
            template = stock();
            template.configure().succeeded();
        }
        return copy(template.directory);
    }

    private static PayaraDomain copy(Path original) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(PLACE), "domain-");
            for (Path file : filesOf(original)) {
                Path copy = directory.resolve(original.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            var domain = new PayaraDomain(directory);
            domain.movePorts();
            return domain;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Without what the server makes anew at each start. */
    private static List<Path> filesOf(Path original) throws IOException {
        Path cache = original.resolve("osgi-cache");
        try (var files = Files.walk(original)) {
            return files.filter(file -> !file.startsWith(cache) && !file.equals(original))
                    .toList();
        }
    }

    private void movePorts() throws IOException {
        Matcher ports = PORT.matcher(xml());
        var moved = new StringBuilder();
        while (ports.find()) {
            ports.appendReplacement(moved, " port=\"" + FreePort.next() + "\"");
        }
        ports.appendTail(moved);
        Files.writeString(directory.resolve("config/domain.xml"), moved);
    }

    Path directory() {
        return directory;
    }

    String xml() {
        return read("config/domain.xml");
    }

    String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    int adminPort() {
        return port("admin-listener");
    }

    /** The port that a listener of this name has in the configuration. */
    int port(String listener) {
        Matcher elements = Pattern.compile("<network-listener [^>]*>").matcher(xml());
        return elements.results()
                .map(element -> element.group())
                .filter(element -> element.contains("name=\"" + listener + "\""))
                .map(Pattern.compile(" port=\"(\\d+)\"")::matcher)
                .filter(Matcher::find)
                .map(port -> Integer.parseInt(port.group(1)))
                .findFirst()
                .orElseThrow();
    }

    /** What the administrator of a configured domain logs in with. */
    String adminPassword() {
        return read("config/vcm/admin.password").strip().replace("AS_ADMIN_PASSWORD=", "");
    }

    Command configure(String... options) {
        var words = new ArrayList<>(List.of(script("configure.sh")));
        words.addAll(List.of(options));
        words.addAll(List.of(HOME.toString(), directory.toString()));
        return Command.run(SHORT_LIVED, words);
    }

    Command redeploy(Path war) {
        return Command.run(
                SHORT_LIVED, List.of(script("redeploy.sh"), HOME.toString(), war.toString(), directory.toString()));
    }

    static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    /** Runs asadmin against the running domain, with its password if it has one. */
    Command asadmin(String... words) {
        var command = new ArrayList<>(List.of(HOME.resolve("bin/asadmin").toString()));
        command.addAll(List.of("--port", Integer.toString(adminPort()), "--interactive=false"));
        Path password = directory.resolve("config/vcm/admin.password");
        if (Files.exists(password)) {
            command.addAll(List.of("--user", "admin", "--passwordfile", password.toString()));
        }
        command.addAll(List.of(words));
        return Command.run(SHORT_LIVED, command);
    }

    /** Restarts the running domain as everybody does, and waits until it is up again. */
    Command restart() {
        return local("restart-domain", Map.of());
    }

    /** Starts the domain as everybody does, in the background; the server sees these variables. */
    void start(Map<String, String> variables) {
        local("start-domain", variables).succeeded();
    }

    /** Stops it, if it runs. */
    void stop() {
        local("stop-domain", Map.of());
    }

    private Command local(String subcommand, Map<String, String> variables) {
        var all = new HashMap<>(SHORT_LIVED);
        all.putAll(variables);
        return Command.run(
                all,
                List.of(
                        HOME.resolve("bin/asadmin").toString(),
                        subcommand,
                        "--domaindir",
                        directory.getParent().toString(),
                        directory.getFileName().toString()));
    }

    @Override
    public void close() {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
