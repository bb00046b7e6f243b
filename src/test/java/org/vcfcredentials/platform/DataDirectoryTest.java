package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void itIsMadeForItsOwnerAlone() throws IOException {
        Path directory = parent.resolve("new/data");

        DataDirectory.lock(directory).unlock();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void oneThatOthersCouldReadIsClosedToThem() throws IOException {
        Path directory = Files.createDirectory(
                parent.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        DataDirectory.lock(directory).unlock();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondHolderIsRefusedAndToldWhoTheFirstIs() {
        DataDirectory first = DataDirectory.lock(parent);
        try {
            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> DataDirectory.lock(parent))
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid())
                    .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(73));
        } finally {
            first.unlock();
        }
    }

    @Test
    void aLockThatWasGivenBackCanBeTakenAgain() {
        DataDirectory.lock(parent).unlock();

        DataDirectory.lock(parent).unlock();

        assertThat(parent.resolve(".lock")).exists();
    }

    @Test
    void theFileOfADeadHolderIsNoLock() throws IOException {
        Files.writeString(parent.resolve(".lock"), "999999\n");

        DataDirectory.lock(parent).unlock();

        assertThat(parent.resolve(".lock"))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.createFile(parent.resolve("data"));

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> DataDirectory.lock(file))
                .withMessageContaining("not a directory")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78));
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefused() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> DataDirectory.lock(Path.of("/proc/data")))
                .withMessageContaining("cannot be written")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(77));
    }
}
