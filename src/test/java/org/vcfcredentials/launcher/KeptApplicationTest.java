package org.vcfcredentials.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptApplicationTest {
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
        Path mark = Files.writeString(start().resolve("mark"), "of the first start");

        assertThat(start()).isEqualTo(mark.getParent());

        assertThat(mark).exists();
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
        try (var user = new Holder(lockOf(former))) {
            war = war("second.war", "<html>the second</html>");

            assertThat(start().resolve("index.xhtml")).hasContent("<html>the second</html>");

            assertThat(former.resolve("index.xhtml")).hasContent("<html>first</html>");
            assertThat(user.process.isAlive()).isTrue();
        }
    }

    @Test
    void whatNobodyUsesIsRemovedWithWhatAKilledStartLeft() throws IOException {
        Path former = start();
        Path draft = Files.createDirectories(former.resolveSibling(former.getFileName() + ".draft-7/WEB-INF"));
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

    /** Another process that uses what this lock is of. */
    private static final class Holder implements AutoCloseable {
        private final Process process;

        Holder(Path lock) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KeptApplicationTest.class.getName(),
                            lock.toString())
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("held");
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** Holds the lock that its argument names until it is killed. */
    public static void main(String[] arguments) throws IOException {
        try (var channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ)) {
            channel.lock(0, Long.MAX_VALUE, true);
            System.out.println("held");
            System.in.read();
        }
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
