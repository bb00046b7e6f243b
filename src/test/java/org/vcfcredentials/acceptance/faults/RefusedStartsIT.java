package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is broken: the start ends with the documented code, one line says why, and every byte stays as it was. */
class RefusedStartsIT {
    private static final Trials TRIALS = new Trials("Refused starts");
    static final String NEWER =
            "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', checksum, installed_by,"
                    + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'";

    @TempDir
    private static Path original;

    @TempDir
    private Path directory;

    private Installed installed;

    @BeforeAll
    static void install() throws Exception {
        Installed.make(original);
    }

    @BeforeEach
    void copy() throws IOException {
        installed = new Installed(original).copyTo(directory);
    }

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    static Stream<Arguments> damages() {
        return Damage.all().stream().flatMap(damage -> Stream.of(arguments(damage, false), arguments(damage, true)));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedDatabaseIsRefused(Damage damage, boolean journal) throws Exception {
        TRIALS.run("database" + (journal ? " with a journal: " : ": ") + damage, () -> {
            if (journal) {
                installed.changeAndCrash("UPDATE credentials SET vcf_id = 'in the journal' WHERE id = 1");
                assertThat(directory.resolve("vcf_credentials.db-wal")).isNotEmptyFile();
            }
            damage.to(installed.database());
            return refused(SmallProduct.on(directory), 65, installed.database().toString(), "Nothing was changed.");
        });
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aDatabaseOfANewerVersionIsRefused(boolean journal) throws Exception {
        TRIALS.run("database of a newer version" + (journal ? ", known by its journal" : ""), () -> {
            if (journal) {
                installed.changeAndCrash(NEWER);
            } else {
                installed.change(NEWER);
            }
            return refused(SmallProduct.on(directory), 65, "made by a newer one", "Nothing was changed.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "wrong,78,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,rw-------",
        "missing,78,,rw-------",
        "short,78,c2hvcnQ=,rw-------",
        "empty,78,'',rw-------",
        "no base64,78,correct horse battery staple,rw-------",
        "world-readable,77,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,rw-r--r--"
    })
    void aMasterKeyThatDoesNotFitIsRefused(String how, int code, String text, String mode) throws Exception {
        TRIALS.run("master key: " + how, () -> {
            if (text == null) {
                Files.delete(installed.masterKey());
            } else {
                Files.writeString(installed.masterKey(), text);
                Files.setPosixFilePermissions(installed.masterKey(), PosixFilePermissions.fromString(mode));
            }
            return refused(
                    SmallProduct.on(directory), code, installed.masterKey().toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,is not the one this database is encrypted with",
        "c2hvcnQ=,VCM_MASTER_KEY",
        "correct horse battery staple,VCM_MASTER_KEY",
        "' ',VCM_MASTER_KEY is empty"
    })
    void aMasterKeyInASettingThatDoesNotFitIsRefused(String text, String reason) throws Exception {
        TRIALS.run("VCM_MASTER_KEY: " + text, () -> {
            Files.delete(installed.masterKey());
            return refused(SmallProduct.on(directory).with("VCM_MASTER_KEY", text), 78, reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "correct horse battery staple", " "})
    void aMasterKeyInASettingThatIsNoneIsRefusedBeforeAnythingIsMade(String text, @TempDir Path fresh)
            throws Exception {
        TRIALS.run("VCM_MASTER_KEY on a first start: " + text, () -> {
            Outcome outcome =
                    SmallProduct.on(fresh).with("VCM_MASTER_KEY", text).run();
            outcome.assertRefused(78, "VCM_MASTER_KEY");
            assertThat(DirectoryContent.of(fresh).files()).isEmpty();
            return outcome.brief();
        });
    }

    @Test
    void aMasterKeyThatDoesNotFitIsRefusedBeforeAnyMigration(@TempDir Path elsewhere) throws Exception {
        TRIALS.run("master key: wrong, with a migration to do", () -> {
            Files.writeString(installed.masterKey(), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            var later = SmallProduct.on(directory).later(LaterScripts.good(elsewhere));
            return refused(later, 78, installed.masterKey().toString());
        });
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aMigrationThatFailsChangesNothing(boolean journal, @TempDir Path elsewhere) throws Exception {
        TRIALS.run("migration: the third script fails" + (journal ? ", with a journal" : ""), () -> {
            if (journal) {
                installed.changeAndCrash("UPDATE credentials SET vcf_id = 'in the journal' WHERE id = 1");
            }
            var later = SmallProduct.on(directory).later(LaterScripts.failing(elsewhere));
            return refused(later, 65, "could not be brought to this version's schema", "Nothing was changed.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "VCM_SYNC_DEDLINE,PT1M,Did you mean VCM_SYNC_DEADLINE?",
        "VCM_SYNC_DEADLINE,tomorrow,VCM_SYNC_DEADLINE",
        "VCM_HTTPS_PORT,99999,VCM_HTTPS_PORT",
        "VCM_ALLOW_LOOPBACK_TARGETS,perhaps,must be true or false",
        "VCM_ADMIN_PASSWORD_FILE,/nowhere/password,VCM_ADMIN_PASSWORD_FILE"
    })
    void aSettingThatIsWrongIsRefused(String name, String value, String reason) throws Exception {
        TRIALS.run(
                "setting: " + name + "=" + value,
                () -> refused(SmallProduct.on(directory).with(name, value), 78, reason));
    }

    @Test
    void anAdminPasswordThatBreaksARuleIsRefusedBeforeAnythingIsMade(@TempDir Path fresh) throws Exception {
        TRIALS.run("setting: VCM_ADMIN_PASSWORD=short, on a first start", () -> {
            Outcome outcome =
                    SmallProduct.on(fresh).with("VCM_ADMIN_PASSWORD", "short").run();
            outcome.assertRefused(78, "VCM_ADMIN_PASSWORD cannot be used.");
            assertThat(outcome.log()).doesNotContain("=short");
            assertThat(DirectoryContent.of(fresh).files()).isEmpty();
            return outcome.brief();
        });
    }

    @Test
    void somethingElseInThePlaceOfTheDatabaseIsRefused() throws Exception {
        TRIALS.run("database: it is a directory", () -> {
            Files.delete(installed.database());
            Files.createDirectory(installed.database());
            Files.write(installed.database().resolve("note"), "kept".getBytes(StandardCharsets.US_ASCII));
            return refused(SmallProduct.on(directory), 65, installed.database().toString());
        });
    }

    @Test
    void aJournalWithoutItsDatabaseIsRefused() throws Exception {
        TRIALS.run("database: it is missing, its journal is not", () -> {
            installed.changeAndCrash("UPDATE credentials SET vcf_id = 'in the journal' WHERE id = 1");
            Files.delete(installed.database());
            return refused(SmallProduct.on(directory), 65, installed.database().toString(), "Nothing was changed.");
        });
    }

    private String refused(SmallProduct product, int code, String... words) throws Exception {
        Map<String, String> before = DirectoryContent.of(directory).files();
        Outcome outcome = product.run().assertRefused(code, words);
        assertThat(DirectoryContent.of(directory).files()).isEqualTo(before);
        return outcome.brief();
    }
}
