package org.vcfcredentials.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerFileTest {
    private static final String SECRET = "in clear";

    @TempDir
    private Path directory;

    private Path file;
    private FormerFile former;

    @BeforeEach
    void writeTheFile() throws IOException {
        file = Files.writeString(directory.resolve("database"), SECRET);
        former = new FormerFile(file);
    }

    @Test
    void whatWasReplacedIsOverwrittenAndGone() throws IOException {
        try (FileChannel open = FileChannel.open(file)) {
            former.hold();
            Files.move(
                    Files.writeString(directory.resolve("new"), "sealed"),
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            former.erase();

            assertThat(content(open)).containsOnly(0);
        }
        assertThat(file).hasContent("sealed");
        assertThat(directory).isDirectoryNotContaining("glob:**.former*");
    }

    @Test
    void whatWasNotReplacedYetStaysAsItIs() throws IOException {
        former.hold();

        former.erase();

        assertThat(file).hasContent(SECRET);
        assertThat(directory).isDirectoryNotContaining("glob:**.former*");
    }

    @Test
    void whatSomebodyMovedElsewhereMeanwhileStaysAsItIs() throws IOException {
        former.hold();
        Path elsewhere = Files.move(file, directory.resolve("elsewhere"));

        former.erase();

        assertThat(elsewhere).hasContent(SECRET);
    }

    @Test
    void whatALinkLedToStaysAsItIs() throws IOException {
        Path elsewhere = Files.move(file, directory.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);
        former.hold();
        Files.delete(file);

        former.erase();

        assertThat(elsewhere).hasContent(SECRET);
        assertThat(directory).isDirectoryNotContaining("glob:**.former*");
    }

    @Test
    void itsJournalIsOverwrittenToo() throws IOException {
        Path journal = Files.writeString(directory.resolve("database-wal"), SECRET);
        try (FileChannel open = FileChannel.open(journal)) {
            former.hold();
            Files.delete(journal);
            former.erase();

            assertThat(content(open)).containsOnly(0);
        }
    }

    private static byte[] content(FileChannel open) throws IOException {
        var content = ByteBuffer.allocate(SECRET.length());
        open.read(content, 0);
        return content.array();
    }
}
