package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

/** Changes of the master key in a product that goes on meanwhile. */
class MasterKeyRenewalTest {
    private static final SecretPlace PLACE = new SecretPlace("credentials.password", 1);

    @TempDir
    private Path directory;

    private TestDatabase database;
    private Settings settings;
    private Path keyFile;
    private Keyring keyring;
    private byte[] sealed;
    private String formerKey;

    @BeforeEach
    void start() throws IOException {
        database = new TestDatabase(directory);
        settings = TestSettings.in(directory).make();
        keyFile = directory.resolve("master.key");
        keyring = CommittedRotation.keyring(database, settings);
        sealed = new Vault(keyring).seal(PLACE, Secret.of("VMware1!"));
        formerKey = Files.readString(keyFile);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void everythingOpensBeforeAndAfterARestartAndTheFormerKeyIsKept() throws IOException {
        Path former = new MasterKeyRenewal(settings, keyring).change(MasterKeyRenewalTest::nothing);

        assertThat(former).hasContent(formerKey);
        assertThat(Files.readString(keyFile)).isNotEqualTo(formerKey);
        assertThatItOpens(keyring);
        Files.delete(former);
        assertThatItOpensAfterARestart();
    }

    @Test
    void whatIsDoneBeforeIsDoneBeforeAndWhenThatFailsNothingHappens() {
        var renewal = new MasterKeyRenewal(settings, keyring);

        assertThatIllegalStateException()
                .isThrownBy(() -> renewal.change(() -> {
                    throw new IllegalStateException("the audit is full");
                }));

        assertThat(keyFile).hasContent(formerKey);
        assertThat(besides()).isEmpty();
    }

    @Test
    void stoppedWithTheNextKeyMadeTheFormerOneStays() throws SQLException {
        change().makeNext();

        assertThatItOpens(keyring);
        assertThatItOpensAfterARestart();
        assertThat(keyFile).hasContent(formerKey);
    }

    @Test
    void givenUpTheKeyInUseHasNoSecondNameThatSomebodyCouldErase() throws Exception {
        change().makeNext();

        assertThatItOpensAfterARestart();

        assertThat(besides())
                .singleElement()
                .satisfies(
                        unused -> assertThat(Files.isSameFile(unused, keyFile)).isFalse());
    }

    @Test
    void stoppedBeforeTheKeysetsAreStoredTheFormerKeyStays() {
        Keyring failing = new Keyring(settings, new Refusing(), Clock.systemUTC());

        assertThatIllegalStateException().isThrownBy(failing::changeMasterKey);

        assertThatItOpens(keyring);
        assertThatItOpensAfterARestart();
        assertThat(keyFile).hasContent(formerKey);
    }

    @Test
    void stoppedWithTheKeysetsStoredTheNextStartPutsTheKeyInPlace() throws SQLException, IOException {
        MasterKeyChange change = change();
        change.wrapBy(change.makeNext());

        assertThatItOpens(keyring);
        assertThatItOpensAfterARestart();
        assertThat(Files.readString(keyFile)).isNotEqualTo(formerKey);
    }

    @Test
    void whatWasCutShortIsCompletedByTheNextChangeToo() throws SQLException {
        MasterKeyChange change = change();
        change.wrapBy(change.makeNext());

        new MasterKeyRenewal(settings, keyring).change(MasterKeyRenewalTest::nothing);

        assertThat(besides()).hasSize(2);
        assertThatItOpensAfterARestart();
    }

    @Test
    void aRotationBetweenTheStepsDoesNotLoseTheKeys() throws SQLException {
        MasterKeyChange change = change();
        change.wrapBy(change.makeNext());

        keyring.renewDataKey();

        assertThatItOpens(keyring);
        assertThatItOpensAfterARestart();
    }

    @Test
    void whoAsksWhileItIsBeingChangedIsTold() throws Exception {
        var renewal = new MasterKeyRenewal(settings, keyring);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        CompletableFuture<Path> first = CompletableFuture.supplyAsync(() -> renewal.change(() -> {
            begun.countDown();
            await(goOn);
        }));
        begun.await();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> renewal.change(MasterKeyRenewalTest::nothing))
                .withMessage("The master key is being changed by somebody else at this moment.");

        goOn.countDown();
        first.get();
        assertThat(besides()).hasSize(1);
        assertThatItOpensAfterARestart();
    }

    @Test
    void rowsAndFilesOpenWhileItIsChangedAndRotatedAgainAndAgain() throws Exception {
        var renewal = new MasterKeyRenewal(settings, keyring);
        CompletableFuture<Void> changes = CompletableFuture.runAsync(
                () -> IntStream.range(0, 10).forEach(turn -> renewal.change(MasterKeyRenewalTest::nothing)));
        CompletableFuture<Void> rotations =
                CompletableFuture.runAsync(() -> IntStream.range(0, 10).forEach(turn -> keyring.renewDataKey()));

        var files = new SealedFile(settings, "backup");
        do {
            assertThatItOpens(keyring);
            assertThat(opened(files, sealed(files))).isEqualTo("a backup");
        } while (!changes.isDone());

        changes.get();
        rotations.get();
        assertThat(keyring.keys().formerKeys()).isEqualTo(10);
        assertThat(besides()).hasSize(10);
        assertThatItOpensAfterARestart();
    }

    @Test
    void aKeyThatIsNotInAFileIsNotChangedAndTheSentenceSaysHow() {
        Settings given = TestSettings.in(directory)
                .masterKey(Secret.of(formerKey.strip()), Optional.empty())
                .make();
        var renewal = new MasterKeyRenewal(given, keyring);

        assertThat(renewal.state().place()).isEqualTo("VCM_MASTER_KEY");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> renewal.change(MasterKeyRenewalTest::nothing))
                .withMessageContaining("VCM_MASTER_KEY_FORMER to the one of now");
        assertThat(keyFile).hasContent(formerKey);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsToldBeforeAnythingHappens() {
        MasterKeyState state = new MasterKeyRenewal(settings, keyring).state();

        assertThat(state.changeable()).isTrue();
        assertThat(state.requireWritable(directory.resolve("not there")).obstacle())
                .hasValueSatisfying(how -> assertThat(how).contains("may not write into", "--do change-master-key"));
    }

    @Test
    void aFileThatIsGoneIsToldAndNothingHappens() throws IOException {
        Files.delete(keyFile);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new MasterKeyRenewal(settings, keyring).change(MasterKeyRenewalTest::nothing))
                .withMessageContaining("Every password opens as before");

        assertThatItOpens(keyring);
        assertThat(besides()).isEmpty();
    }

    private static void nothing() {}

    private MasterKeyChange change() {
        return new MasterKeyChange(new MasterKeyInFile(keyFile, false), CommittedRotation.keysets(database));
    }

    private void assertThatItOpensAfterARestart() {
        assertThatItOpens(CommittedRotation.keyring(database, settings));
        assertThat(directory.resolve("master.key.next")).doesNotExist();
    }

    private void assertThatItOpens(Keyring keys) {
        assertThat(new Vault(keys).open(PLACE, sealed).reveal()).isEqualTo("VMware1!");
    }

    private List<Path> besides() {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(directory, "master.key.*")) {
            files.forEach(found::add);
            return found;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sealed(SealedFile files) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var out = files.sealing(file)) {
            out.write("a backup".getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static String opened(SealedFile files, byte[] file) throws IOException {
        try (var in = files.opening(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not take them. */
    private final class Refusing extends StoredKeysets {
        @Override
        public List<StoredKeyset> all() {
            return CommittedRotation.keysets(database).all();
        }

        @Override
        public void put(List<StoredKeyset> keysets) {
            throw new IllegalStateException("the disk is full");
        }
    }
}
