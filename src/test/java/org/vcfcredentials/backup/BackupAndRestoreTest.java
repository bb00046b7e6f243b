package org.vcfcredentials.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.crypto.SealedFile;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.command.UsageException;
import org.vcfcredentials.sync.FakeVcfReader;
import org.vcfcredentials.sync.SyncFixture;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.Source;

class BackupAndRestoreTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final int MANY = 20_000;

    private final FakeVcfReader reader = new FakeVcfReader();
    private final List<String> terminal = new ArrayList<>();

    @TempDir
    private Path parent;

    private Path data;
    private Path elsewhere;
    private Settings settings;
    private SyncFixture product;
    private long lab;

    @BeforeEach
    void open() throws IOException {
        data = Files.createDirectory(parent.resolve("data"));
        elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        settings = TestSettings.in(data).backups(Duration.ofDays(1), 2).make();
        product = new SyncFixture(data, Clock.systemUTC(), reader);
        lab = product.environments().create(EnvironmentFixture.draft("Lab"));
        Files.copy(data.resolve("master.key"), elsewhere.resolve("master.key"));
        System.setProperty("VCM_DATA_DIR", elsewhere.toString());
    }

    @AfterEach
    void close() {
        product.close();
        System.clearProperty("VCM_DATA_DIR");
    }

    @Test
    void backupsWhileASyncWritesAreOfOneMomentAndTheLastHasEveryRow() throws Exception {
        reader.tells(Source.SDDC_MANAGER, credentials());
        var sync = CompletableFuture.runAsync(() -> product.sync(lab, Source.SDDC_MANAGER));
        do {
            Path moment = restored(make(NOON));
            assertThat(RestoredDatabase.count(moment, "credentials")).isIn(0L, (long) MANY);
            Files.delete(moment);
        } while (!sync.isDone());
        sync.join();

        Path restored = restored(make(NOON));

        assertThat(RestoredDatabase.count(restored, "credentials")).isEqualTo(MANY);
        assertThat(RestoredDatabase.rows(restored)).isEqualTo(RestoredDatabase.rows(settings.databaseFile()));
    }

    @Test
    void aTransactionUnderWayNeitherHoldsABackupUpNorIsInIt() throws Exception {
        try (var writer = product.environments().database().dataSource().getConnection();
                var statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("DELETE FROM environments");

            Path restored = restored(make(NOON));

            assertThat(RestoredDatabase.count(restored, "environments")).isEqualTo(1);
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void nothingButTheSealedFileStaysAndItIsForItsOwnerAlone() throws IOException {
        Path sealed = make(NOON);

        assertThat(sealed).hasFileName("backup-20261126T120000Z.db.sealed");
        assertThat(names(data.resolve("backups"))).containsExactly("backup-20261126T120000Z.db.sealed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed.getParent())))
                .isEqualTo("rwx------");
        assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("SQLite format", "sddc-manager.lab.example");
    }

    @Test
    void theNewestStayAndWhatIsNoBackupIsLeftAlone() throws IOException {
        make(NOON);
        Path former = Files.writeString(data.resolve("backups/before-migration-20260101T000000Z-schema-1.db"), "x");
        Path note = Files.writeString(data.resolve("backups/backup-of-mine.db.sealed"), "x");
        make(NOON.plusSeconds(60));
        make(NOON.plusSeconds(120));

        assertThat(new BackupDirectory(settings).list())
                .extracting(Backup::madeAt)
                .containsExactly(NOON.plusSeconds(120), NOON.plusSeconds(60));
        assertThat(former).exists();
        assertThat(note).exists();
    }

    @Test
    void aDatabaseThatAStartWouldRefuseIsNotBackedUpAndNothingIsRotatedAway() throws Exception {
        Path good = make(NOON);
        try (var connection = product.environments().database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE keysets SET canary = X'00' WHERE purpose = 'data'");
        }

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> make(NOON.plusSeconds(60)))
                .withMessageContaining("keyset in the database is damaged");
        assertThat(names(data.resolve("backups")))
                .containsExactly(good.getFileName().toString());
    }

    @Test
    void anotherMasterKeySaysSo() throws IOException {
        Path sealed = make(NOON);
        Files.write(elsewhere.resolve("master.key"), otherMasterKey());

        assertRefused(sealed, 78, "is not the one this file was encrypted with");
    }

    @Test
    void aMissingMasterKeySaysSoAndNoneIsMade() throws IOException {
        Path sealed = make(NOON);
        Files.delete(elsewhere.resolve("master.key"));

        assertRefused(sealed, 78, "is missing");
        assertThat(elsewhere.resolve("master.key")).doesNotExist();
    }

    @Test
    void whatWasAlteredOrCutOrIsNoBackupIsRefusedWhole() throws IOException {
        Path sealed = make(NOON);
        byte[] bytes = Files.readAllBytes(sealed);
        byte[] altered = bytes.clone();
        altered[bytes.length / 2] ^= 1;

        assertRefused(file("altered", altered), 65, "is damaged or not whole");
        assertRefused(file("half", Arrays.copyOf(bytes, bytes.length / 2)), 65, "is damaged or not whole");
        assertRefused(file("stump", Arrays.copyOf(bytes, 5)), 65, "is damaged or not whole");
        assertRefused(file("empty", new byte[0]), 65, "is damaged or not whole");
        assertRefused(adopted(bytes), 65, "is damaged or not whole");
    }

    @Test
    void aUsedDataDirectoryIsLeftAsItIs() throws IOException {
        Path sealed = make(NOON);
        Path database = Files.writeString(elsewhere.resolve("vcf_credentials.db"), "mine");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> restore(sealed))
                .withMessageContaining("There is a database already")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78));
        assertThat(database).hasContent("mine");
    }

    @Test
    void whileAServerHasTheDirectoryNeitherCommandTouchesIt() throws IOException {
        Path sealed = make(NOON);
        Settings there = TestSettings.in(elsewhere).make();

        assertThat(Installation.whileStopped(there, () -> refusal(() -> restore(sealed))))
                .isEqualTo(73);
        assertThat(elsewhere.resolve("vcf_credentials.db")).doesNotExist();
        restore(sealed);
        assertThat(Installation.whileStopped(
                        there, () -> refusal(() -> new MakeBackup().run(List.of(), terminal::add))))
                .isEqualTo(73);
        assertThat(elsewhere.resolve("backups")).doesNotExist();
    }

    private static int refusal(ThrowingCallable work) {
        return catchThrowableOfType(StartupException.class, work).exitCode();
    }

    @Test
    void whatAKilledRestoreLeftIsReplaced() throws Exception {
        Files.writeString(elsewhere.resolve("vcf_credentials.db.new"), "half of it");

        assertThat(RestoredDatabase.count(restored(make(NOON)), "environments")).isEqualTo(1);
        assertThat(elsewhere.resolve("vcf_credentials.db.new")).doesNotExist();
    }

    @Test
    void theCommandMakesTheSameFileOfAStoppedProduct() throws Exception {
        System.setProperty("VCM_DATA_DIR", data.toString());
        new MakeBackup().run(List.of(), terminal::add);
        System.setProperty("VCM_DATA_DIR", elsewhere.toString());
        Path sealed = data.resolve("backups")
                .resolve(new BackupDirectory(settings).list().get(0).name());

        assertThat(terminal).singleElement().asString().contains(sealed.toString());
        assertThat(RestoredDatabase.count(restored(sealed), "environments")).isEqualTo(1);
    }

    @Test
    void theCommandsWantWhatTheyNeed() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new RestoreBackup().run(List.of(), terminal::add));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> restore(parent.resolve("nowhere")))
                .withMessageContaining("There is no ");
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MakeBackup().run(List.of(), terminal::add))
                .withMessageContaining("There is no database");
        assertThat(elsewhere.resolve("vcf_credentials.db")).doesNotExist();
    }

    private static List<ComponentCredential> credentials() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> new ComponentCredential(
                        "id-" + number,
                        "esx-" + number + ".lab",
                        "root",
                        "SSH",
                        "USER",
                        "ESXI",
                        "MGMT",
                        Optional.of(Secret.of("password " + number)),
                        Optional.empty()))
                .toList();
    }

    private Path make(Instant now) throws IOException {
        Backup made = new BackupMaker(settings, Clock.fixed(now, ZoneOffset.UTC)).make();
        return data.resolve("backups").resolve(made.name());
    }

    private Path restored(Path sealed) throws IOException {
        restore(sealed);
        return elsewhere.resolve("vcf_credentials.db");
    }

    private void restore(Path sealed) throws IOException {
        new RestoreBackup().run(List.of(sealed.toString()), terminal::add);
    }

    private void assertRefused(Path sealed, int exitCode, String sentence) throws IOException {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> restore(sealed))
                .withMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(exitCode));
        assertThat(names(elsewhere)).noneMatch(name -> name.startsWith("vcf_credentials"));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(parent.resolve(name), bytes);
    }

    private Path adopted(byte[] bytes) throws IOException {
        Path file = parent.resolve("adopted");
        try (var out = new SealedFile(settings, "adopted original").sealing(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }

    private byte[] otherMasterKey() throws IOException {
        Path other = Files.createDirectory(parent.resolve("other"));
        new EnvironmentFixture(other, Clock.systemUTC()).close();
        return Files.readAllBytes(other.resolve("master.key"));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
