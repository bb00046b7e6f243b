package org.vcfcredentials.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.database.Migration;

class RecoverOriginalTest {
    @TempDir
    private Path parent;

    private final List<String> terminal = new ArrayList<>();
    private byte[] original;
    private Path sealed;
    private Path back;

    @BeforeEach
    void adopt() throws Exception {
        Path directory = Files.createDirectory(parent.resolve("data"));
        Path file = OriginalFile.latest(directory).filled().path();
        original = Files.readAllBytes(file);
        new Migration(file, TestSettings.in(directory).make()).run(database -> {});
        try (var backups = Files.list(directory.resolve("backups"))) {
            sealed = backups.findFirst().orElseThrow();
        }
        back = parent.resolve("back.db");
        System.setProperty("VCM_DATA_DIR", directory.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("VCM_DATA_DIR");
    }

    @Test
    void theOriginalComesBackByteForByteForItsOwnerAlone() throws IOException {
        recover();

        assertThat(back).hasBinaryContent(original);
        assertThat(Files.getPosixFilePermissions(back)).hasSize(2);
        assertThat(terminal).singleElement().asString().contains("Every password in it is in clear");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(back, "mine");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(this::recover)
                .withMessageContaining("is there already");
        assertThat(back).hasContent("mine");
    }

    @Test
    void aDamagedCopyLeavesNothingHalfDone() throws IOException {
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(sealed, bytes);

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::recover)
                .withMessageContaining("is damaged")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(65));
        assertThat(back).doesNotExist();
    }

    private void recover() throws IOException {
        new RecoverOriginal().run(List.of(sealed.toString(), back.toString()), terminal::add);
    }
}
