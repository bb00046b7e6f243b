package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @Test
    void withoutAnySettingTheDefaultsHold() {
        Settings settings = read(Map.of());

        assertThat(settings.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.masterKey().file())
                .isEqualTo(settings.dataDirectory().resolve("master.key"));
        assertThat(settings.listeners().httpsPort()).isEqualTo(8443);
        assertThat(settings.listeners().httpsAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.initialAdminPassword()).isEmpty();
        assertThat(settings.syncDeadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.allowLoopbackTargets()).isFalse();
        assertThat(settings.allowNetworkDataDirectory()).isFalse();
        assertThat(settings.listeners().httpPort()).isEmpty();
    }

    @Test
    void logsAreInTheDataDirectoryUnlessTheServerWritesThemElsewhere() {
        assertThat(read(Map.of("VCM_DATA_DIR", "/srv/vcm")).logDirectory()).isEqualTo(Path.of("/srv/vcm/logs"));
        assertThat(read(Map.of("VCM_LOG_DIR", "/opt/payara/logs")).logDirectory())
                .isEqualTo(Path.of("/opt/payara/logs"));
    }

    @Test
    void nobodyRestartsTheProductUnlessToldSo() {
        assertThat(read(Map.of()).restarted()).isFalse();
        assertThat(read(Map.of("VCM_RESTART", "true")).restarted()).isTrue();
    }

    @Test
    void anEmptyValueIsNoValue() {
        assertThat(read(Map.of("VCM_HTTPS_PORT", " ")).listeners().httpsPort()).isEqualTo(8443);
    }

    @Test
    void theMasterKeyIsSoughtInTheDataDirectoryUnlessNamed() {
        assertThat(read(Map.of("VCM_DATA_DIR", "/srv/vcm")).masterKey().file())
                .isEqualTo(Path.of("/srv/vcm/master.key"));
        assertThat(read(Map.of("VCM_MASTER_KEY_FILE", "/etc/vcm.key"))
                        .masterKey()
                        .file())
                .isEqualTo(Path.of("/etc/vcm.key"));
    }

    @Test
    void theMasterKeyMayBeASettingWhichNothingPrints() {
        Settings settings = read(Map.of("VCM_MASTER_KEY", "c2VjcmV0", "VCM_MASTER_KEY_FORMER", "Zm9ybWVy"));

        assertThat(settings.masterKey().text()).contains(Secret.of("c2VjcmV0"));
        assertThat(settings.masterKey().formerText()).contains(Secret.of("Zm9ybWVy"));
        assertThat(settings.toString()).doesNotContain("c2VjcmV0", "Zm9ybWVy");
    }

    @Test
    void systemdMayHandTheMasterKeyOver(@TempDir Path credentials) throws IOException {
        Path file = Files.createFile(credentials.resolve("vcm-master-key"));
        String directory = credentials.toString();

        Settings settings = read(Map.of("CREDENTIALS_DIRECTORY", directory));

        assertThat(settings.masterKey().file()).isEqualTo(file);
        assertThat(settings.masterKey().handedOver()).isTrue();
        assertThat(read(Map.of("CREDENTIALS_DIRECTORY", directory, "VCM_MASTER_KEY_FILE", file.toString()))
                        .masterKey())
                .isEqualTo(settings.masterKey());
    }

    @Test
    void otherCredentialsOfSystemdMeanNothing(@TempDir Path credentials) {
        Settings settings = read(Map.of("CREDENTIALS_DIRECTORY", credentials.toString()));

        assertThat(settings.masterKey().handedOver()).isFalse();
        assertThat(settings.masterKey().file())
                .isEqualTo(settings.dataDirectory().resolve("master.key"));
    }

    @Test
    void theMasterKeyIsGivenOnceOnly(@TempDir Path credentials) throws IOException {
        Files.createFile(credentials.resolve("vcm-master-key"));
        String directory = credentials.toString();

        assertRefused(Map.of("VCM_MASTER_KEY", "a", "VCM_MASTER_KEY_FILE", "/b"), "are both set");
        assertRefused(Map.of("VCM_MASTER_KEY", "a", "CREDENTIALS_DIRECTORY", directory), "only once");
        assertRefused(Map.of("VCM_MASTER_KEY_FILE", "/b", "CREDENTIALS_DIRECTORY", directory), "only once");
        assertRefused(Map.of("VCM_MASTER_KEY_FORMER", "a"), "VCM_MASTER_KEY_FORMER is set without VCM_MASTER_KEY");
    }

    @Test
    void aMasterKeyThatGotLostOnItsWayIsNotTakenForNone() {
        assertRefused(Map.of("VCM_MASTER_KEY", " "), "VCM_MASTER_KEY is empty");
    }

    @Test
    void anUnknownNameIsRefusedWithASuggestion() {
        assertRefused(Map.of("VCM_DATADIR", "/srv"), "VCM_DATADIR is not a setting. Did you mean VCM_DATA_DIR?");
    }

    @Test
    void otherProgramsSettingsAreNoneOfOurBusiness() {
        assertThat(new SettingsReader(Map.of("PATH", "/bin")).read().listeners().httpsPort())
                .isEqualTo(8443);
    }

    @ParameterizedTest
    @CsvSource({
        "VCM_HTTPS_PORT, https, must be a number from 1 to 65535",
        "VCM_HTTPS_PORT, 0, must be from 1 to 65535",
        "VCM_HTTPS_PORT, 65536, must be from 1 to 65535",
        "VCM_SYNC_DEADLINE, 60, must be an ISO-8601 duration such as PT60S",
        "VCM_SYNC_DEADLINE, PT0S, must be longer than nothing",
        "VCM_HTTP_PORT, http, must be a number from 1 to 65535",
        "VCM_BACKUP_INTERVAL, P1W1D, must be an ISO-8601 duration",
        "VCM_BACKUP_INTERVAL, PT1S, 'must be at least PT1M, or PT0S for none'",
        "VCM_BACKUP_INTERVAL, PT-1M, must be longer than nothing",
        "VCM_SYNC_THREADS, 0, must be from 1 to 256",
        "VCM_SYNC_THREADS, many, must be a number from 1 to 256",
        "VCM_BACKUP_KEEP, 0, must be from 1 to 1000",
        "VCM_BACKUP_KEEP, all, must be a number from 1 to 1000",
        "VCM_ALLOW_LOOPBACK_TARGETS, yes, must be true or false",
        "VCM_EXIT_ON_FAILURE, 1, must be true or false"
    })
    void aValueThatIsNotValidIsRefusedNamingWhatIs(String name, String value, String rule) {
        assertRefused(Map.of(name, value), rule);
    }

    @Test
    void howManySourcesAreReadAtATimeFollowsTheCoresUnlessToldOtherwise() {
        assertThat(read(Map.of()).syncThreads()).isBetween(8, 32);
        assertThat(read(Map.of("VCM_SYNC_THREADS", "3")).syncThreads()).isEqualTo(3);
    }

    @Test
    void backupsAreDailyUnlessToldOtherwise() {
        assertThat(read(Map.of()).backups()).isEqualTo(new Settings.Backups(Duration.ofDays(1), 14));
        assertThat(read(Map.of("VCM_BACKUP_INTERVAL", "PT0S", "VCM_BACKUP_KEEP", "3"))
                        .backups())
                .isEqualTo(new Settings.Backups(Duration.ZERO, 3));
    }

    @Test
    void aSecretMayStandInAFileOfItsOwn(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), " from the file \nand a remark\n");

        Settings settings = read(Map.of("VCM_ADMIN_PASSWORD_FILE", file.toString()));

        assertThat(settings.initialAdminPassword()).contains(Secret.of(" from the file "));
        assertThat(settings.toString()).doesNotContain("from the file");
    }

    @Test
    void aSecretGivenTwiceIsRefused() {
        assertRefused(Map.of("VCM_ADMIN_PASSWORD", "one", "VCM_ADMIN_PASSWORD_FILE", "/nowhere"), "set one of them");
    }

    @Test
    void aSecretsFileThatIsMissingIsRefused() {
        assertRefused(Map.of("VCM_ADMIN_PASSWORD_FILE", "/nowhere/at/all"), "/nowhere/at/all, which cannot be read");
    }

    @Test
    void whetherToEndTheProcessIsToldEvenWhenEverythingElseIsWrong() {
        assertThat(new SettingsReader(Map.of("VCM_EXIT_ON_FAILURE", "true", "VCM_NONSENSE", "1")).exitOnFailure())
                .isTrue();
        assertThat(new SettingsReader(Map.of("VCM_EXIT_ON_FAILURE", "yes")).exitOnFailure())
                .isFalse();
        assertThat(new SettingsReader(Map.of()).exitOnFailure()).isFalse();
    }

    private static Settings read(Map<String, String> values) {
        return new SettingsReader(values).read();
    }

    private static void assertRefused(Map<String, String> values, String message) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> read(values))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(78));
    }
}
