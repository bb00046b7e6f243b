package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive on a machine that has a Java to run programs and nothing to build them, in a directory nobody may write to. */
class DistributionIT {
    private static final List<String> TOOLS = List.of(
            "base64",
            "bash",
            "cat",
            "chmod",
            "cksum",
            "cp",
            "cut",
            "dirname",
            "env",
            "head",
            "hostname",
            "id",
            "ls",
            "mkdir",
            "mv",
            "rm",
            "sed",
            "stat",
            "tr");
    private static final List<String> OF_JAVA = List.of("java", "keytool");

    @TempDir
    private static Path directory;

    private static Path home;
    private static Map<String, String> settings;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Path archive = built.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
            run("tar", "-xzf", archive.toString(), "-C", directory.toString());
            home = directory.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        }
        run("chmod", "-R", "a-w", home.toString());
        settings = Map.of("PATH", path().toString(), "JAVA_HOME", "");
    }

    @AfterAll
    static void allowTheDirectoryToBeDeleted() throws IOException, InterruptedException {
        run("chmod", "-R", "u+w", home.toString());
        run("rm", "-rf", directory.resolve("bin").toString());
    }

    @Test
    void itStartsWithARuntimeAloneTheDemoIncludedAndLeavesItsOwnDirectoryAsItIs() throws IOException {
        Map<String, String> before = files();
        var simulator = Integer.toString(DemoIT.sixFreePorts());

        try (Product product = Product.startIn(home, directory.resolve("data"), settings, "--demo", simulator)) {
            assertThat(product.watchUntilReadyOrEnded()).as(product.terminal()).endsWith("200");
            assertThat(product.get("/login").body()).contains("Log in");
            assertThat(product.terminal())
                    .contains("is ready: " + product.uri(""))
                    .doesNotContain("Building");
            Database.of(product).await("SELECT COUNT(*) FROM environments", environments -> environments == 3);
            assertThat(product.stop()).isIn(0, 143);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void itChecksADataDirectoryWithARuntimeAloneAndMakesNothing() throws IOException {
        Map<String, String> before = files();
        Path none = directory.resolve("none");

        Product check = Product.startIn(home, none, settings, "--check");

        assertThat(check.exitCode()).as(check.terminal()).isZero();
        assertThat(check.terminal()).contains("A new database would be made.");
        assertThat(none).doesNotExist();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void scriptsMayBeRunEverythingMayBeReadAndNothingTellsWhereItWasBuilt() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        for (String name : files().keySet()) {
            Path file = home.resolve(name);
            assertThat(Files.isExecutable(file)).as(name).isEqualTo(name.endsWith(".sh"));
            assertThat(Files.getPosixFilePermissions(file).toString()).as(name).contains("OTHERS_READ");
            if (Files.size(file) < 1_000_000) {
                assertThat(Files.readAllBytes(file)).as(name).asString().doesNotContain(here.toString());
            }
        }
        assertThat(files()).containsKeys("LICENSE", "README.md", "CHANGELOG.md", "docs/deployment.md");
    }

    /** The name of each file below it, with its size and time. */
    private static Map<String, String> files() throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                all.put(home.relativize(file).toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return all;
    }

    /** A directory that leads to the few tools the scripts need, and neither to Maven nor to a compiler. */
    private static Path path() throws IOException {
        Path bin = Files.createDirectory(directory.resolve("bin"));
        for (String tool : OF_JAVA) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of(System.getProperty("java.home"), "bin", tool));
        }
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
        }
        return bin;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(List.of(command).toString()).isZero();
    }
}
