package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

        DataDirectory.lock(TestSettings.in(directory).make()).unlock();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void oneThatOthersCouldReadIsClosedToThem() throws IOException {
        Path directory = Files.createDirectory(
                parent.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        DataDirectory.lock(TestSettings.in(directory).make()).unlock();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondHolderIsRefusedAndToldWhoTheFirstIs() {
        DataDirectory first = DataDirectory.lock(TestSettings.in(parent).make());
        try {
            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> DataDirectory.lock(TestSettings.in(parent).make()))
                    .withMessageContaining("in use by another deployment in this server, process "
                            + ProcessHandle.current().pid())
                    .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(73));
        } finally {
            first.unlock();
        }
    }

    /** Closing a file gives up every lock that a process has on it, so the second one must not even open it. */
    @Test
    void theFirstKeepsTheLockWhenASecondInTheSameProcessIsRefused() throws IOException {
        DataDirectory first = DataDirectory.lock(TestSettings.in(parent).make());
        try {
            assertThat(operatingSystemHasALock()).isTrue();
            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> DataDirectory.lock(TestSettings.in(parent).make()));
            assertThat(operatingSystemHasALock()).isTrue();
        } finally {
            first.unlock();
        }
        assertThat(operatingSystemHasALock()).isFalse();
    }

    @Test
    void aNetworkFileSystemIsRefusedAndALocalOneIsNot() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> DataDirectory.requireLocal(parent, "nfs4"))
                .withMessageContaining("on a network file system (nfs4)")
                .withMessageContaining("VCM_ALLOW_NETWORK_DATA_DIR=true")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78));
        assertThatCode(() -> DataDirectory.requireLocal(parent, "ext4")).doesNotThrowAnyException();
    }

    private boolean operatingSystemHasALock() throws IOException {
        Object inode = Files.getAttribute(parent.resolve(".lock"), "unix:ino");
        return Files.readString(Path.of("/proc/locks")).contains(":" + inode + " ");
    }

    @Test
    void aLockThatWasGivenBackCanBeTakenAgain() {
        DataDirectory.lock(TestSettings.in(parent).make()).unlock();

        DataDirectory.lock(TestSettings.in(parent).make()).unlock();

        assertThat(parent.resolve(".lock")).exists();
    }

    @Test
    void theFileOfADeadHolderIsNoLock() throws IOException {
        Files.writeString(parent.resolve(".lock"), "999999\n");

        DataDirectory.lock(TestSettings.in(parent).make()).unlock();

        assertThat(parent.resolve(".lock"))
                .content()
                .startsWith(ProcessHandle.current().pid() + " on ")
                .contains(" since ");
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.createFile(parent.resolve("data"));

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> DataDirectory.lock(TestSettings.in(file).make()))
                .withMessageContaining("not a directory")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78));
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefused() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> DataDirectory.lock(
                        TestSettings.in(Path.of("/proc/data")).make()))
                .withMessageContaining("cannot be written")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(77));
    }
}
