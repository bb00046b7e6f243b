package org.vcfcredentials.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class NativeLibraryTest {
    private static final String PROPERTY = "org.sqlite.tmpdir";

    @TempDir
    private Path dataDirectory;

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void theDriverUnpacksBelowTheDataDirectoryForItsOwnerAlone() throws IOException {
        NativeLibrary.prepare(dataDirectory);

        Path directory = dataDirectory.resolve("native");
        assertThat(System.getProperty(PROPERTY)).isEqualTo(directory.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatEarlierDeploymentsLeftIsRemovedAndNothingElse() throws IOException {
        Path directory = Files.createDirectory(dataDirectory.resolve("native"));
        Files.createFile(directory.resolve("sqlite-3.54.1.0-1234-libsqlitejdbc.so"));
        Files.createFile(directory.resolve("sqlite-3.54.1.0-1234-libsqlitejdbc.so.lck"));
        Path other = Files.createFile(directory.resolve("other"));

        NativeLibrary.prepare(dataDirectory);

        assertThat(directory).isDirectoryContaining(other::equals).isDirectoryNotContaining("glob:**sqlite-*");
    }

    @Test
    void whereTheAdministratorLedTheDriverItStays() throws IOException {
        System.setProperty(PROPERTY, "/var/lib/elsewhere");

        NativeLibrary.prepare(dataDirectory);
        NativeLibrary.release(dataDirectory);

        assertThat(System.getProperty(PROPERTY)).isEqualTo("/var/lib/elsewhere");
    }

    @Test
    void theNextDeploymentMayHaveAnotherDataDirectory() throws IOException {
        NativeLibrary.prepare(dataDirectory);

        NativeLibrary.release(dataDirectory);

        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void anUndeploymentLeavesNoLibraryBehind() throws IOException {
        NativeLibrary.prepare(dataDirectory);
        Path directory = dataDirectory.resolve("native");
        Files.createFile(directory.resolve("sqlite-3.54.1.0-1234-libsqlitejdbc.so"));

        NativeLibrary.release(dataDirectory);

        assertThat(directory).isEmptyDirectory();
    }
}
