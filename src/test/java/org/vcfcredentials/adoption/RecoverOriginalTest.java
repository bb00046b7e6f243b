package org.vcfcredentials.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    void theAuditTellsOfIt() throws Exception {
        recover();

        assertThat(audited())
                .containsExactly("system ORIGINAL_RECOVERED " + sealed + " to " + back + " command, run by "
                        + System.getProperty("user.name"));
    }

    @Test
    void whatCannotBeAuditedIsNotRecovered() throws Exception {
        change("CREATE TRIGGER full BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'full'); END");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::recover)
                .withMessageContaining("cannot be written, so nothing was done")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(65));
        assertThat(back).doesNotExist();
        assertThat(terminal).isEmpty();
    }

    @Test
    void aDatabaseThatIsNotOursHasNoAuditAndIsNotRecoveredBeside() throws Exception {
        Files.writeString(database(), "no database");

        assertThatExceptionOfType(StartupException.class).isThrownBy(this::recover);
        assertThat(back).doesNotExist();
    }

    @Test
    void withTheCopyAndTheKeyAloneItComesBackToo() throws IOException {
        Files.delete(database());

        recover();

        assertThat(back).hasBinaryContent(original);
    }

    @Test
    void whatIsNotThereIsNotAudited() throws Exception {
        Files.delete(sealed);

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(this::recover)
                .withMessageContaining("There is no " + sealed);
        assertThat(audited()).isEmpty();
    }

    private Path database() {
        return parent.resolve("data/vcf_credentials.db");
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> audited() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT username || ' ' || action || ' ' || subject || ' ' || user_agent FROM audit_log")) {
            var entries = new ArrayList<String>();
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
            return entries;
        }
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
