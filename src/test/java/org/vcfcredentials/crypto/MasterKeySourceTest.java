package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

class MasterKeySourceTest {
    private static final SecretPlace PLACE = new SecretPlace("credentials.password", 1);
    private static final String FIRST = text(1);
    private static final String SECOND = text(2);

    @TempDir
    private Path directory;

    private TestDatabase database;

    @BeforeEach
    void openDatabase() {
        database = new TestDatabase(directory);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aKeyInASettingIsWrittenNowhere() throws IOException {
        vault(FIRST, Optional.empty());

        try (var files = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (Path file : files) {
                assertThat(file.toString()).doesNotContain("master.key");
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(FIRST);
            }
        }
    }

    @Test
    void whatItSealedOpensAtTheNextStart() {
        byte[] sealed = vault(FIRST, Optional.empty()).seal(PLACE, Secret.of("VMware1!"));

        assertThat(vault(FIRST, Optional.empty()).open(PLACE, sealed).reveal()).isEqualTo("VMware1!");
    }

    @Test
    void anotherKeyIsRefusedAndNoPartOfItIsTold() {
        vault(FIRST, Optional.empty());

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> vault(SECOND, Optional.empty()))
                .withMessageContaining("The master key in VCM_MASTER_KEY is not the one")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(SECOND));
    }

    @Test
    void theFormerKeyIsNeededForOneStartOnly() {
        byte[] sealed = vault(FIRST, Optional.empty()).seal(PLACE, Secret.of("VMware1!"));

        vault(SECOND, Optional.of(FIRST));

        assertThat(vault(SECOND, Optional.empty()).open(PLACE, sealed).reveal()).isEqualTo("VMware1!");
        assertThatExceptionOfType(StartupException.class).isThrownBy(() -> vault(FIRST, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "no base64 at all!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aTextThatIsNoKeyIsRefusedWithoutBeingTold(String text) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> vault(text, Optional.empty()))
                .withMessageStartingWith("VCM_MASTER_KEY ")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(text));
    }

    @Test
    void aFileThatSystemdHandsOverMayShowTheMaskOfItsAccessList() throws IOException {
        Path file = keyFile("r--r-----");

        assertThat(new MasterKeyInFile(file, true).read()).isNotNull();
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MasterKeyInFile(file, false).read())
                .withMessageContaining("is open to others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--r--r--", "rw-rw----"})
    void evenThatMustNotBeOpenToOthers(String mode) throws IOException {
        Path file = keyFile(mode);

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MasterKeyInFile(file, true).read())
                .withMessageContaining("is open to others")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(77));
    }

    @Test
    void whatSystemdShouldHandOverIsNeverMade() {
        Path file = directory.resolve("vcm-master-key");

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MasterKeyInFile(file, true).readOrMake());
        assertThat(file).doesNotExist();
    }

    private Path keyFile(String mode) throws IOException {
        Path file = Files.writeString(directory.resolve("vcm-master-key"), FIRST);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Vault vault(String key, Optional<String> former) {
        Settings settings = TestSettings.in(directory)
                .masterKey(Secret.of(key), former.map(Secret::of))
                .make();
        Keyring open = database.inTransaction(entityManager -> {
            var keyring = new Keyring(settings, new StoredKeysets(entityManager), Clock.systemUTC());
            keyring.open();
            return keyring;
        });
        return new Vault(open);
    }

    private static String text(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
