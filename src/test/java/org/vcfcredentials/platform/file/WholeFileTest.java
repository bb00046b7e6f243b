package org.vcfcredentials.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final String NEW = "new";

    @TempDir
    private Path directory;

    private WholeFile file;

    /** Nothing is changed, but what is read back. */
    private record Mirror(String readBack) implements Seal {
        @Override
        public OutputStream sealing(OutputStream sealed) {
            return sealed;
        }

        @Override
        public InputStream opening(InputStream sealed) {
            return bytes(readBack);
        }
    }

    @BeforeEach
    void nameIt() {
        file = WholeFile.of(directory.resolve("file"));
    }

    @Test
    void itIsForItsOwnerAloneAndTakesThePlaceOfAFormerOne() throws IOException {
        Files.writeString(file.path(), "former");
        Files.writeString(file.draft(), "somebody was killed here");

        file.replace(out -> out.write(NEW.getBytes(StandardCharsets.UTF_8)));

        assertThat(file.path()).hasContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.draft()).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenLeavesTheFormerOneAndNoDraft() throws IOException {
        Files.writeString(file.path(), "former");

        assertThatIOException()
                .isThrownBy(() -> file.replace(out -> {
                    out.write(NEW.getBytes(StandardCharsets.UTF_8));
                    throw new IOException("The disk is full");
                }));

        assertThat(file.path()).hasContent("former");
        assertThat(file.draft()).doesNotExist();
    }

    @Test
    void whatDoesNotComeBackAsItWasIsNotKept() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> file.replaceSealed(() -> bytes(NEW), new Mirror("old")))
                .withMessage("the encrypted copy of it is not what was written");
        assertThat(directory).isEmptyDirectory();

        file.replaceSealed(() -> bytes(NEW), new Mirror(NEW));
        assertThat(directory).isDirectoryContaining(path -> path.equals(file.path()));
    }

    @Test
    void oneThatIsCreatedNeverTakesThePlaceOfAnother() throws IOException {
        file.create(out -> out.write(NEW.getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> file.create(out -> out.write('x')));

        assertThat(file.path()).hasContent(NEW);
        assertThat(file.draft()).doesNotExist();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
