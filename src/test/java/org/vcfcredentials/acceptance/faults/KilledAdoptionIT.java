package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vcfcredentials.adoption.OriginalDatabase;
import org.vcfcredentials.adoption.OriginalFile;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.TestKeyring;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

/**
 * An adoption that is killed at a step or before a statement: the original is still there, or the new database is, whole; the next
 * start completes, and no secret is left in clear.
 */
class KilledAdoptionIT {
    private static final Trials TRIALS = new Trials("Killed adoption");
    private static final int FEWEST_CHANGES = 5;
    private static final String DATABASE = "vcf_credentials.db";
    private static final String JOURNAL = DATABASE + "-wal";
    private static final int OVERWRITTEN_FILES = 3;
    private static final List<String> ADOPTED = List.of(
            "esx1.lab MARKER-current-\u00fc", "esx2.lab MARKER-" + "x".repeat(10_000), "esx9.lab MARKER-journal");

    @TempDir
    private static Path original;

    @TempDir
    private static Path aside;

    private static SmallProduct adopting;
    private static NextStarts next;
    private static Remains remains;

    @BeforeAll
    static void killEverywhere() throws Exception {
        OriginalFile.latest(original).filled();
        new Installed(original)
                .changeAndCrash(
                        "INSERT INTO credentials VALUES (15, 3, 'esx9.lab', 'root', 'SSH', 'MARKER-journal', '',"
                                + " '', '', 'SDDC_MANAGER', '')");
        adopting = SmallProduct.on(original);
        next = NextStarts.of(adopting);
        remains = Remains.of(adopting, steps(), aside);
    }

    @AfterAll
    static void report() throws Exception {
        next.close();
        TRIALS.report();
    }

    static List<KillPoint> steps() {
        return Stream.concat(
                        Stream.of(
                                KillPoint.of(
                                        "original copied with its journal",
                                        "platform.database.UntouchedFile",
                                        "of",
                                        "AT EXIT"),
                                KillPoint.of("master key made", "crypto.MasterKeyFile", "create", "AT EXIT"),
                                KillPoint.of(
                                        "brought in, not committed", "adoption.OriginalDatabase", "bringIn", "AT EXIT"),
                                KillPoint.of("draft committed", "platform.database.Takeover", "draft", "AT EXIT"),
                                KillPoint.of("second names given", "platform.database.FormerFile", "hold", "AT EXIT"),
                                KillPoint.of(
                                        "journal brought in", "platform.database.Draft", "bringInJournal", "AT EXIT"),
                                KillPoint.of("encrypted", "platform.file.WholeFile", "seal", "AFTER CALL transferTo"),
                                KillPoint.of("read back", "platform.file.WholeFile", "requireEqual", "AT EXIT"),
                                KillPoint.of("kept", "platform.database.FormerDatabases", "keepSealed", "AT EXIT"),
                                KillPoint.of(
                                        "draft flushed",
                                        "platform.database.DatabaseFiles",
                                        "putInPlace",
                                        "AT CALL move"),
                                KillPoint.of(
                                        "draft moved",
                                        "platform.database.DatabaseFiles",
                                        "putInPlace",
                                        "AFTER CALL move"),
                                KillPoint.of("in place", "platform.database.DatabaseFiles", "putInPlace", "AT EXIT"),
                                KillPoint.of("adopted", "platform.database.Takeover", "putInPlace", "AT EXIT")),
                        IntStream.rangeClosed(1, OVERWRITTEN_FILES)
                                .mapToObj(KillPoint.of(
                                        "clear file to be overwritten",
                                        "platform.database.DatabaseFiles",
                                        "overwrite",
                                        "AT ENTRY")::again))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void oneThatWasKilledIsCompletedByTheNextStart(KillPoint point) throws Exception {
        TRIALS.run("adoption: " + point, () -> completed(remains.at(point)));
    }

    @Test
    void itMayBeKilledBeforeAnyStatement() throws Exception {
        List<Path> all = Remains.beforeEachStatement(adopting, aside);
        assertThat(all).hasSizeGreaterThan(FEWEST_CHANGES);
        for (Path left : all) {
            TRIALS.run("adoption: " + left.getFileName(), () -> completed(left));
        }
    }

    /** As long as nothing of it is kept elsewhere, the original and its journal are what they were, apart or brought together. */
    private static void assertNothingLost(Path killed) throws IOException {
        Path journal = killed.resolve(JOURNAL);
        if (!Files.exists(killed.resolve("backups")) && Files.exists(journal) && Files.size(journal) > 0) {
            for (String file : List.of(DATABASE, JOURNAL)) {
                assertThat(killed.resolve(file)).hasSameBinaryContentAs(original.resolve(file));
            }
        }
    }

    private static String completed(Path directory) throws Exception {
        assertNothingLost(directory);
        next.on(directory);
        new Installed(directory).assertWhole();
        assertThat(passwords(directory)).containsExactlyInAnyOrderElementsOf(ADOPTED);
        assertThat(new Installed(directory).filesWith("MARKER")).isEmpty();
        assertThat(originals(directory)).isNotEmpty().containsOnly("MARKER-current-\u00fc");
        return "the next start completed";
    }

    private static List<String> passwords(Path directory) throws SQLException {
        try (var database = new TestDatabase(directory);
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, hostname, password FROM credentials")) {
            var vault = TestKeyring.vault(database, directory);
            var passwords = new ArrayList<String>();
            while (rows.next()) {
                var place = new SecretPlace("credentials.password", rows.getLong(1));
                passwords.add(rows.getString(2) + " "
                        + vault.open(place, rows.getBytes(3)).reveal());
            }
            return passwords;
        }
    }

    /** The password of one credential in each encrypted copy that is kept. */
    private static List<String> originals(Path directory) throws IOException, SQLException {
        var passwords = new ArrayList<String>();
        Path back = Files.createTempDirectory("back").resolve(DATABASE);
        try (var backups = Files.newDirectoryStream(directory.resolve("backups"))) {
            for (Path sealed : backups) {
                var settings = TestSettings.in(directory).make();
                try (var opened = new OriginalDatabase().seal(settings).opening(Files.newInputStream(sealed))) {
                    Files.copy(opened, back, StandardCopyOption.REPLACE_EXISTING);
                }
                passwords.addAll(
                        new Installed(back.getParent()).values("SELECT password FROM credentials WHERE id = 11"));
            }
        }
        Files.delete(back);
        return passwords;
    }
}
