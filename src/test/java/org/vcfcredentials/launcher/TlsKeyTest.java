package org.vcfcredentials.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsKeyTest {
    @TempDir
    private Path directory;

    private Path store;
    private TlsKey key;

    @BeforeEach
    void make() throws Exception {
        store = directory.resolve("keystore.p12");
        Files.writeString(directory.resolve("keystore.password"), "the password\n");
        key = new TlsKey(store, directory.resolve("keystore.password"));
        keytool(store);
    }

    @Test
    void aKeyStoreThatOpensStays() throws IOException {
        byte[] before = Files.readAllBytes(store);

        assertThat(key.rollBackIfBroken()).isEmpty();

        assertThat(store).hasBinaryContent(before);
    }

    @Test
    void aBrokenOneIsKeptAsideAndTheOneBeforeTakenBack() throws IOException {
        byte[] former = Files.readAllBytes(store);
        Files.move(store, directory.resolve("keystore.p12.former"));
        Files.writeString(store, "PEM by mistake");

        assertThat(key.rollBackIfBroken())
                .hasValueSatisfying(told -> assertThat(told).contains("taken back"));

        assertThat(store).hasBinaryContent(former);
        assertThat(directory.resolve("keystore.p12.broken")).hasContent("PEM by mistake");
    }

    @Test
    void aBrokenOneWithoutOneBeforeIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(store, "PEM by mistake");

        assertThatThrownBy(key::rollBackIfBroken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be opened with the password in");

        assertThat(store).hasContent("PEM by mistake");
    }

    private void keytool(Path file) throws Exception {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                tool.toString(),
                "-genkeypair",
                "-alias",
                "vcm",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "the password");
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
    }
}
