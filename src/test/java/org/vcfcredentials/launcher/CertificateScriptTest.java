package org.vcfcredentials.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start scripts of Payara Server and WildFly do with a key store that does not open. */
class CertificateScriptTest {
    private static final String START = """
            set -euo pipefail
            fail() { shift; echo "$*"; exit 70; }
            . server-config/certificate.sh
            make_certificate_if_missing "$1" "$2" "$1/log"
            take_certificate_back_if_broken "$2" "$1/log"
            """;

    @TempDir
    private Path directory;

    private Path store;

    @BeforeEach
    void firstStart() throws Exception {
        store = Files.createDirectory(directory.resolve("tls")).resolve("keystore.p12");
        assertThat(start()).isEmpty();
        assertThat(store).isNotEmptyFile();
    }

    @Test
    void oneThatOpensStays() throws Exception {
        byte[] before = Files.readAllBytes(store);

        assertThat(start()).isEmpty();

        assertThat(store).hasBinaryContent(before);
    }

    @Test
    void aBrokenOneIsKeptAsideAndTheOneBeforeTakenBack() throws Exception {
        byte[] former = Files.readAllBytes(store);
        Files.move(store, beside(".former"));
        Files.writeString(store, "PEM by mistake");

        assertThat(start()).contains("The one before was taken back");

        assertThat(store).hasBinaryContent(former);
        assertThat(beside(".broken")).hasContent("PEM by mistake");
    }

    @Test
    void aBrokenOneWithoutOneBeforeIsRefusedAndLeftAsItIs() throws Exception {
        Files.writeString(store, "PEM by mistake");

        assertThat(start()).contains("cannot be opened with the password in");

        assertThat(store).hasContent("PEM by mistake");
    }

    private Path beside(String ending) {
        return store.resolveSibling("keystore.p12" + ending);
    }

    /** What it said. */
    private String start() throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process bash = new ProcessBuilder("bash", "-c", START, "start", directory.toString(), keytool.toString())
                .redirectErrorStream(true)
                .start();
        try (var said = bash.inputReader()) {
            String all = said.lines().reduce("", String::concat);
            bash.waitFor();
            return all;
        }
    }
}
