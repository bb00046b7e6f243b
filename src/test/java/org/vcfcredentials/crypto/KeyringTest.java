package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.database.TestDatabase;

class KeyringTest {
    private static final SecretPlace PLACE = new SecretPlace("credentials.password", 1);

    private static final byte[] PLAIN = {1, 2, 3};

    @TempDir
    Path directory;

    private TestDatabase database;
    private Path masterKeyFile;

    @BeforeEach
    void openDatabase() {
        database = new TestDatabase(directory);
        masterKeyFile = directory.resolve("master.key");
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void whatWasSealedBeforeARestartOpensAfterIt() {
        byte[] sealed = vault().seal(PLACE, Secret.of("VMware1!"));

        assertThat(vault().open(PLACE, sealed).reveal()).isEqualTo("VMware1!");
    }

    @Test
    void fingerprintsStayTheSameOverARestart() {
        String before = vault().fingerprint(Secret.of("VMware1!"));

        assertThat(vault().fingerprint(Secret.of("VMware1!"))).isEqualTo(before);
    }

    @Test
    void aMasterKeyThatIsThereAtTheFirstStartIsUsed() throws IOException {
        new MasterKeyFile(masterKeyFile).create();
        String given = Files.readString(masterKeyFile);

        vault();

        assertThat(masterKeyFile).hasContent(given);
    }

    @Test
    void aMissingMasterKeyStopsTheStartAndNothingIsMadeInItsPlace() throws IOException {
        vault();
        Files.delete(masterKeyFile);

        assertRefused(78, "is missing");
        assertThat(masterKeyFile).doesNotExist();
    }

    @Test
    void aWrongMasterKeyIsAConfigurationErrorAndTheRightOneHeals() throws IOException {
        byte[] sealed = vault().seal(PLACE, Secret.of("VMware1!"));
        Path right = Files.move(masterKeyFile, directory.resolve("right.key"));
        new MasterKeyFile(masterKeyFile).create();

        assertRefused(78, "is not the one this database is encrypted with");

        masterKeyFile = right;
        assertThat(vault().open(PLACE, sealed).reveal()).isEqualTo("VMware1!");
    }

    @Test
    void aDamagedKeysetIsBrokenDataNotAWrongKey() {
        vault();
        alter("UPDATE keysets SET wrapped = substr(wrapped, 1, 40) WHERE purpose = 'data'");

        assertRefused(65, "data keyset");
    }

    @Test
    void damageInTheFirstBytesOfOneKeysetIsBrokenDataToo() {
        vault();
        alter("UPDATE keysets SET wrapped = x'00' WHERE purpose = 'fingerprint'");

        assertRefused(65, "fingerprint keyset");
    }

    @Test
    void aMissingKeysetIsBrokenData() {
        vault();
        alter("DELETE FROM keysets WHERE purpose = 'fingerprint'");

        assertRefused(65, "fingerprint keyset");
    }

    @Test
    void anOlderInstallationGetsTheKeysetItDoesNotHaveAndKeepsTheOthers() {
        byte[] sealed = vault().seal(PLACE, Secret.of("VMware1!"));
        alter("DELETE FROM keysets WHERE purpose = 'stamp'");

        byte[] stamp = stamps().on(PLAIN);

        assertThat(vault().open(PLACE, sealed).reveal()).isEqualTo("VMware1!");
        assertThat(stamps().genuine(PLAIN, stamp)).isTrue();
    }

    @Test
    void aStampFitsOnlyWhatItWasMadeOn() {
        byte[] stamp = stamps().on(PLAIN);

        assertThat(stamps().genuine(new byte[] {1, 2, 4}, stamp)).isFalse();
        assertThat(stamps().genuine(PLAIN, new byte[0])).isFalse();
    }

    @Test
    void aKeysetDoesNotServeAnotherPurpose() {
        vault();
        alter("UPDATE keysets SET wrapped = (SELECT wrapped FROM keysets WHERE purpose = 'data')");

        assertRefused(65, "fingerprint keyset");
    }

    @Test
    void aDamagedCanaryIsBrokenData() {
        vault();
        alter("UPDATE keysets SET canary = x'0011' WHERE purpose = 'data'");

        assertRefused(65, "data keyset");
    }

    @Test
    void theCanaryOfFingerprintsIsCheckedToo() {
        vault();
        alter("UPDATE keysets SET canary = x'0011' WHERE purpose = 'fingerprint'");

        assertRefused(65, "fingerprint keyset");
    }

    @Test
    void aKeyringThatIsNotOpenHandsOutNothing() {
        var vault = new Vault(new Keyring());

        assertThatIllegalStateException().isThrownBy(() -> vault.fingerprint(Secret.of("x")));
    }

    private Vault vault() {
        return new Vault(TestKeyring.open(database, masterKeyFile));
    }

    private Stamps stamps() {
        return new Stamps(TestKeyring.open(database, masterKeyFile));
    }

    private void alter(String sql) {
        database.doInTransaction(
                entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    private void assertRefused(int exitCode, String message) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::vault)
                .withMessageContaining(message)
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(exitCode));
    }
}
