package org.vcfcredentials.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptApplicationTest {
    private static final String STARTED = "started";

    @TempDir
    private Path directory;

    private Path war;
    private Path cache;

    @BeforeEach
    void pack() throws IOException {
        cache = directory.resolve("cache");
        war = war("first.war", "<html>first</html>");
    }

    @Test
    void everyFileIsThereAsItWasPacked() throws IOException {
        Path unpacked = start();

        assertThat(unpacked.resolve("index.xhtml")).hasContent("<html>first</html>");
        assertThat(unpacked.resolve("WEB-INF/lib/library.jar")).hasContent("library");
        assertThat(cache.toFile().list()).hasSize(2);
    }

    @Test
    void theNextStartTakesWhatIsThere() throws IOException {
        Path page = start().resolve("index.xhtml");
        Object unpacked = key(page);

        assertThat(start()).isEqualTo(page.getParent());

        assertThat(key(page)).isEqualTo(unpacked);
    }

    @Test
    void whatDoesNotBelongToItIsTakenAway() throws IOException {
        Path planted = Files.writeString(start().resolve("WEB-INF/planted.class"), "of somebody else");

        start();

        assertThat(planted).doesNotExist();
    }

    @Test
    void whatAKilledStartWasUnpackingIsTakenAwayByTheNextThatUnpacks() throws IOException {
        Path unpacked = start();
        Path draft = Files.createDirectories(unpacked.resolveSibling(unpacked.getFileName() + ".draft-" + ended()));
        Files.delete(unpacked.resolve("index.xhtml"));

        assertThat(start().resolve("index.xhtml")).exists();

        assertThat(draft).doesNotExist();
    }

    @Test
    void aFileThatWasDamagedIsUnpackedAnew() throws IOException {
        Path page = Files.writeString(start().resolve("index.xhtml"), "<html>fIrst</html>");

        start();

        assertThat(page).hasContent("<html>first</html>");
    }

    @Test
    void anotherVersionIsUnpackedBesideTheOneThatIsInUse() throws Exception {
        Path former = start();
        try (var user = new Start(war, cache)) {
            war = war("second.war", "<html>the second</html>");

            assertThat(start().resolve("index.xhtml")).hasContent("<html>the second</html>");

            assertThat(former.resolve("index.xhtml")).hasContent("<html>first</html>");
            assertThat(user.process.isAlive()).isTrue();
        }
    }

    @Test
    void whatNobodyUsesIsRemovedWithWhatAKilledStartLeft() throws IOException {
        Path former = start();
        Path draft =
                Files.createDirectories(former.resolveSibling(former.getFileName() + ".draft-" + ended() + "/WEB-INF"));
        war = war("second.war", "<html>the second</html>");

        start();

        assertThat(former).doesNotExist();
        assertThat(draft).doesNotExist();
        assertThat(lockOf(former)).doesNotExist();
    }

    @Test
    void whereNothingCanBeKeptTheWarItselfIsDeployed() throws IOException {
        cache = Files.createFile(directory.resolve("file")).resolve("cache");

        assertThat(start()).isEqualTo(war);
    }

    /** What is deployed by a start that then ends. */
    private Path start() throws IOException {
        try (var unpacked = KeptApplication.of(war, cache)) {
            return unpacked.path();
        }
    }

    private static Path lockOf(Path unpacked) {
        return unpacked.resolveSibling(unpacked.getFileName() + ".lock");
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** The number of a process that is none any more. */
    private static long ended() throws IOException {
        Process process = new ProcessBuilder("true").start();
        process.onExit().join();
        return process.pid();
    }

    /** Another process that started the application and goes on. */
    private static final class Start implements AutoCloseable {
        private final Process process;

        Start(Path war, Path cache) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KeptApplicationTest.class.getName(),
                            war.toString(),
                            cache.toString())
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo(STARTED);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** Starts and goes on until it is killed, and keeps nothing of what it did, as the launcher. */
    public static void main(String[] arguments) throws IOException {
        var path =
                KeptApplication.of(Path.of(arguments[0]), Path.of(arguments[1])).path();
        System.gc();
        System.out.println(Files.isDirectory(path) ? STARTED : path);
        System.in.read();
    }

    private Path war(String name, String page) throws IOException {
        Path file = directory.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/"));
            put(zip, "index.xhtml", page);
            put(zip, "WEB-INF/lib/library.jar", "library");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
