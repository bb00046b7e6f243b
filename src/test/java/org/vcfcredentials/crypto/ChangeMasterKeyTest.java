package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.platform.database.SqliteFile;
import org.vcfcredentials.platform.database.TestDatabase;

class ChangeMasterKeyTest {
    private static final SecretPlace PLACE = new SecretPlace("credentials.password", 1);

    @TempDir
    private Path directory;

    private final List<String> terminal = new ArrayList<>();
    private Path keyFile;
    private String formerKey;
    private byte[] sealed;

    @BeforeEach
    void startOnce() throws IOException {
        keyFile = directory.resolve("master.key");
        try (var database = new TestDatabase(directory)) {
            sealed = TestKeyring.vault(database, directory).seal(PLACE, Secret.of("VMware1!"));
        }
        formerKey = Files.readString(keyFile);
        System.setProperty("VCM_DATA_DIR", directory.toString());
    }

    @AfterEach
    void forget() {
        List.of("VCM_DATA_DIR", "VCM_MASTER_KEY").forEach(System::clearProperty);
    }

    @Test
    void everySecretOpensWithTheNewKeyAlone() throws IOException {
        change();

        for (Path former : keysThatEndWith("former-*")) {
            Files.delete(former);
        }
        assertThat(Files.readString(keyFile)).isNotEqualTo(formerKey);
        assertThatTheSecretOpens();
    }

    @Test
    void theNewKeyAndTheFormerAreForTheirOwnerAloneAndNothingElseIsLeft() throws IOException {
        change();

        assertThat(keysThatEndWith("*")).hasSize(1);
        Path former = keysThatEndWith("former-*").get(0);
        assertThat(former).hasContent(formerKey);
        for (Path key : List.of(keyFile, former)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThat(terminal).singleElement().asString().contains("Copy it to a safe place now");
        assertThat(terminal.get(0)).doesNotContain(Files.readString(keyFile).strip());
    }

    @Test
    void whatWasSealedIntoAFileBeforeStillOpens() throws IOException {
        var files = new SealedFile(TestSettings.in(directory).make(), "backup");
        var file = new ByteArrayOutputStream();
        try (var out = files.sealing(file)) {
            out.write("as it was".getBytes(StandardCharsets.UTF_8));
        }

        change();

        try (var opened = files.opening(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(opened).hasContent("as it was");
        }
    }

    @Test
    void aDatabaseFromABackupIsTakenWithTheKeyBeforeAndWrappedByTheOneOfNow() throws IOException {
        Path backup = Files.copy(directory.resolve("vcf_credentials.db"), directory.resolve("backup.db"));
        change();
        Files.delete(directory.resolve("vcf_credentials.db"));
        Files.move(backup, directory.resolve("vcf_credentials.db"));

        assertThatTheSecretOpens();
        for (Path former : keysThatEndWith("former-*")) {
            Files.delete(former);
        }
        assertThatTheSecretOpens();
    }

    @Test
    void killedBeforeTheDatabaseIsWrittenTheFormerKeyStays() throws Exception {
        try (Connection database = connect()) {
            changeOn(database).makeNext();
        }

        assertThatTheSecretOpens();
        assertThat(keyFile).hasContent(formerKey);
        assertThat(keysThatEndWith("next")).isEmpty();
    }

    @Test
    void killedInTheTransactionTheFormerKeyStays() throws Exception {
        try (Connection database = connect()) {
            database.setAutoCommit(false);
            MasterKey next = changeOn(database).makeNext();
            new KeysetTable(database)
                    .rewrap(List.of(new StoredKeyset(KeysetPurpose.DATA, next.id(), new byte[0], Instant.EPOCH)));
            database.rollback();
        }

        assertThatTheSecretOpens();
        assertThat(keyFile).hasContent(formerKey);
    }

    @Test
    void killedBeforeTheKeyIsInPlaceTheNextStartPutsItThere() throws Exception {
        stopAfterTheTransaction();
        assertThat(keyFile).hasContent(formerKey);

        assertThatTheSecretOpens();

        assertThat(Files.readString(keyFile)).isNotEqualTo(formerKey);
        assertThat(keysThatEndWith("former-*")).hasSize(1);
        assertThat(keysThatEndWith("next")).isEmpty();
    }

    @Test
    void aChangeThatHasNotNamedTheFormerKeyYetGoesOnToo() throws Exception {
        MasterKey former = new MasterKeyFile(keyFile).read();
        stopAfterTheTransaction();
        Files.delete(directory.resolve("master.key.former-" + HexFormat.of().formatHex(former.id())));

        assertThatTheSecretOpens();

        assertThat(keysThatEndWith("former-*"))
                .hasSize(1)
                .first()
                .satisfies(key -> assertThat(key).hasContent(formerKey));
        assertThat(keysThatEndWith("next")).isEmpty();
    }

    @Test
    void aSecondChangeCompletesTheFirst() throws Exception {
        stopAfterTheTransaction();

        change();

        assertThat(keysThatEndWith("former-*")).hasSize(2);
        assertThatTheSecretOpens();
    }

    @Test
    void aKeyInASettingIsNotOursToChange() {
        System.setProperty("VCM_MASTER_KEY", formerKey);

        assertRefused("VCM_MASTER_KEY_FORMER to the one of now");
        assertThat(keyFile).hasContent(formerKey);
    }

    @Test
    void theWrongKeyChangesNothing() throws IOException {
        Files.delete(keyFile);
        new MasterKeyFile(keyFile).create();
        String wrong = Files.readString(keyFile);

        assertRefused("is not the one this database is encrypted with");
        assertThat(keyFile).hasContent(wrong);
        assertThat(keysThatEndWith("*")).isEmpty();
    }

    @Test
    void withoutADatabaseThereIsNothingToChange() throws IOException {
        Files.delete(directory.resolve("vcf_credentials.db"));

        assertRefused("There is no database in " + directory);
    }

    @Test
    void argumentsAreNotUnderstood() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ChangeMasterKey().run(List.of("now"), terminal::add));
    }

    private void change() {
        try {
            new ChangeMasterKey().run(List.of(), terminal::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void stopAfterTheTransaction() throws SQLException {
        try (Connection database = connect()) {
            MasterKeyChange change = changeOn(database);
            change.wrapBy(change.makeNext());
        }
    }

    private Connection connect() throws SQLException {
        return new SqliteFile(directory.resolve("vcf_credentials.db"), false).getConnection();
    }

    private MasterKeyChange changeOn(Connection database) {
        return new MasterKeyChange(new MasterKeyInFile(keyFile, false), new KeysetTable(database));
    }

    private void assertThatTheSecretOpens() {
        try (var database = new TestDatabase(directory)) {
            assertThat(TestKeyring.vault(database, directory)
                            .open(PLACE, sealed)
                            .reveal())
                    .isEqualTo("VMware1!");
        }
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::change)
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78));
    }

    private List<Path> keysThatEndWith(String pattern) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(directory, "master.key." + pattern)) {
            files.forEach(found::add);
        }
        return found;
    }
}
