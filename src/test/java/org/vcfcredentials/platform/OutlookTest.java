package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look into a data directory that a start might use. */
class OutlookTest {
    @TempDir
    private Path parent;

    @Test
    void aDirectoryThatIsMissingWouldBeMadeAndIsNot() {
        Path missing = parent.resolve("not/yet");

        assertThat(look(missing, () -> "Then this.")).isEqualTo("The directory would be made. Then this.");
        assertThat(missing.getParent()).doesNotExist();
    }

    @Test
    void oneThatIsThereIsLeftWithoutATrace() throws IOException {
        assertThat(look(parent, () -> "As it is.")).isEqualTo("As it is.");
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aFileInItsPlaceIsRefusedAsByAStart() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertRefused(78, file, "is not a directory");
    }

    @Test
    void oneThatAServerUsesIsNotLookedIntoAndItsHolderIsNamed() {
        DataDirectory used = DataDirectory.lock(TestSettings.in(parent).make());
        try {
            assertRefused(73, parent, "is in use by");
        } finally {
            used.unlock();
        }
    }

    @Test
    void noServerCanStartMeanwhileAndOneCanAfterwards() {
        DataDirectory.lock(TestSettings.in(parent).make()).unlock();

        look(parent, () -> {
            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> DataDirectory.lock(TestSettings.in(parent).make()))
                    .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(73));
            return "looked";
        });

        DataDirectory.lock(TestSettings.in(parent).make()).unlock();
    }

    private static String look(Path directory, Supplier<String> look) {
        return DataDirectory.lookInto(TestSettings.in(directory).make(), look);
    }

    private static void assertRefused(int code, Path directory, String how) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> look(directory, () -> "unreachable"))
                .withMessageContaining(how)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(code));
    }
}
