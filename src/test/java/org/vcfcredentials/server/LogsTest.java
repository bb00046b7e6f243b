package org.vcfcredentials.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.FixedUser;
import org.vcfcredentials.audit.InMemoryAudit;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.TestSettings;

class LogsTest {
    private final InMemoryAudit audit = new InMemoryAudit();

    @TempDir
    private Path data;

    private Logs logs;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(data.resolve("logs"));
        write("master.key", "the key");
        write("logs/server.0.log", "one\ntwo\nthree\n");
        write("logs/server.1.log", "older\n");
        logs = new Logs(TestSettings.in(data).make(), audit);
    }

    @Test
    void onlyPlainFilesThatAreNamedAsLogsAreListed() throws IOException {
        write("logs/server.0.log.lck", "");
        write("logs/server.0.log.1", "second process\n");
        write("logs/server.log_2026-11-26T00-00-00", "of Payara Server\n");
        write("logs/server_access_log.2026-11-26.txt", "of Payara Server, too\n");
        write("logs/notes.txt", "");
        write("logs/.hidden.log", "");
        Files.createDirectory(data.resolve("logs/directory.log"));
        Files.createSymbolicLink(data.resolve("logs/link.log"), data.resolve("master.key"));

        assertThat(logs.list())
                .extracting(LogFile::name)
                .containsExactlyInAnyOrder(
                        "server.0.log",
                        "server.1.log",
                        "server.0.log.1",
                        "server.log_2026-11-26T00-00-00",
                        "server_access_log.2026-11-26.txt");
    }

    @Test
    void whereThereIsNoDirectoryThereAreNoLogs() {
        var none = new Logs(
                TestSettings.in(data).logDirectory(data.resolve("elsewhere")).make(), audit);

        assertThat(none.list()).isEmpty();
    }

    /** The corpus: what was tried against others, as the name arrives when the server has decoded it once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../master.key",
                "..%2fmaster.key",
                "%2e%2e/master.key",
                "%252e%252e%252fmaster.key",
                "..\\master.key",
                "logs/server.0.log",
                "./server.0.log",
                "server.0.log/",
                "server.0.log/../../master.key",
                "/etc/passwd",
                "//etc/passwd",
                "file:///etc/passwd",
                "server.0.log\0",
                "server.0.log\0.txt",
                "\0",
                "",
                ".",
                "..",
                "link.log",
                ".//WEB-INF/web.xml",
                "WEB-INF/web.xml",
                "loc=../",
                "ln=..",
                "con=..",
                "SERVER.0.LOG",
                "server.0.log ",
                "server.*.log",
                "\u2025/master.key",
                "\uff0e\uff0e/master.key",
                "..;/master.key",
                "~/.ssh/id_rsa"
            })
    void noTrickWithANameLeadsAnywhere(String name) throws IOException {
        Files.createSymbolicLink(data.resolve("logs/link.log"), data.resolve("master.key"));

        assertThatThrownBy(() -> logs.lastLines(name, 10)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> logs.download(name, FixedUser.ALICE)).isInstanceOf(NotFoundException.class);
        assertThat(audit.entries).isEmpty();
    }

    @Test
    void aLinkThatTakesTheLogsPlaceMeanwhileIsNotFollowed() throws IOException {
        Logs.Download download = logs.download("server.0.log", FixedUser.ALICE);
        Files.delete(data.resolve("logs/server.0.log"));
        Files.createSymbolicLink(data.resolve("logs/server.0.log"), data.resolve("master.key"));
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> download.writeTo(out)).isInstanceOf(IOException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void theLastLinesComeInTheirOrder() {
        assertThat(logs.lastLines("server.0.log", 2)).containsExactly("two", "three");
        assertThat(logs.lastLines("server.0.log", 5_000)).containsExactly("one", "two", "three");
    }

    @Test
    void aDownloadIsAuditedBeforeTheFirstByte() throws IOException {
        Logs.Download download = logs.download("server.0.log", FixedUser.ALICE);
        assertThat(audit.entries).containsExactly("alice LOG_EXPORTED server.0.log");

        var out = new ByteArrayOutputStream();
        download.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void allOfThemComeInOneArchiveAlsoWhenOneGrowsOrShrinksMeanwhile() throws IOException {
        Logs.Download download = logs.export(FixedUser.ALICE);
        write("logs/server.0.log", "one\ntwo\nthree\nfour\n");
        write("logs/server.1.log", "old");

        var out = new ByteArrayOutputStream();
        download.writeTo(out);

        assertThat(unpacked(out.toByteArray()))
                .containsEntry("logs/server.0.log", "one\ntwo\nthree\n")
                .containsEntry("logs/server.1.log", "old\0\0\0")
                .hasSize(2);
        assertThat(audit.entries).containsExactly("alice LOG_EXPORTED all logs");
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(data.resolve(name), content);
    }
}
