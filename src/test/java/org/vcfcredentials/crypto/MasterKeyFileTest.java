package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.StartupException;

class MasterKeyFileTest {
    @TempDir
    Path directory;

    @Test
    void aNewKeyIsForItsOwnerAloneAndReadsAsTheSameKey() throws Exception {
        Path path = directory.resolve("master.key");
        var file = new MasterKeyFile(path);

        MasterKey created = file.create();

        byte[] wrapped = created.wrap(KeysetPurpose.DATA, DataKeys.generate(KeysetPurpose.DATA));
        assertThat(file.read().unwrap(KeysetPurpose.DATA, wrapped).size()).isOne();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(path).strip())).hasSize(32);
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void anExistingKeyIsNeverReplaced() throws IOException {
        Path path = write("precious");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MasterKeyFile(path).create())
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(77));

        assertThat(path).hasContent("precious");
    }

    @Test
    void aDraftLeftByAStartThatWasCutShortDoesNotMatter() throws IOException {
        Files.writeString(directory.resolve("master.key.new"), "half a k");

        new MasterKeyFile(directory.resolve("master.key")).create();

        assertThat(new MasterKeyFile(directory.resolve("master.key")).read()).isNotNull();
    }

    @Test
    void theOtherNameThatAStartLeftThatWasCutShortIsRemovedWhenTheKeyIsAdopted() throws IOException {
        Path path = directory.resolve("master.key");
        new MasterKeyFile(path).create();
        Files.createLink(directory.resolve("master.key.new"), path);

        assertThat(new MasterKeyFile(path).adopt()).isNotNull();

        assertThat(directory).isDirectoryNotContaining("glob:**.new");
        assertThat(path).isNotEmptyFile();
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNotPermitted() {
        Path nowhere = directory.resolve("absent").resolve("master.key");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MasterKeyFile(nowhere).create())
                .withMessageContaining(nowhere.toString())
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(77));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx--x---", "rw-rw-rw-"})
    void aKeyThatOthersMayTouchIsNotPermitted(String mode) throws IOException {
        Path path = write(Base64.getEncoder().encodeToString(new byte[32]));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));

        assertRefused(path, 77, "chmod 600 " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "c2hvcnQ=", "not base64 at all!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void textThatIsNoKeyIsAConfigurationError(String text) throws IOException {
        assertRefused(write(text), 78, "master key file");
    }

    @Test
    void aFileThatIsFarTooLongIsAConfigurationError() throws IOException {
        assertRefused(write("A".repeat(5000)), 78, "is no key file");
    }

    @Test
    void aMissingKeyIsAConfigurationErrorThatSaysWhatToDo() {
        assertRefused(directory.resolve("gone.key"), 78, "is missing");
    }

    private static void assertRefused(Path path, int exitCode, String message) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MasterKeyFile(path).read())
                .withMessageContaining(path.toString())
                .withMessageContaining(message)
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(exitCode));
    }

    private Path write(String text) throws IOException {
        Path path = Files.writeString(directory.resolve("master.key"), text);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
}
