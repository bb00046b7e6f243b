package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vcfcredentials.crypto.SealedFile;
import org.vcfcredentials.platform.TestSettings;

/** A backup or a restoration that is killed at a step: what has its name is whole, and what has not is gone after the next start. */
class KilledBackupIT {
    private static final Trials TRIALS = new Trials("Killed backup");
    private static final int REFUSED = 78;

    @TempDir
    private static Path original;

    private static Installed installed;
    private static Path backup;

    @TempDir
    private Path directory;

    @TempDir
    private Path second;

    @TempDir
    private Path opened;

    @BeforeAll
    static void install() throws Exception {
        installed = PlantedSecrets.in(original);
        assertThat(installed.command("backup")).isZero();
        Path made = backups(installed).get(0);
        backup = Files.move(made, made.resolveSibling("backup-20260101T000000Z.db.sealed"));
    }

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    static Stream<KillPoint> backup() {
        return Trials.some(Stream.of(
                KillPoint.of("copy begun", "platform.database.CopiedDatabase", "at", "AT EXIT"),
                KillPoint.of(
                        "copied in clear",
                        "platform.database.CopiedDatabase",
                        "takeFrom(java.nio.file.Path)",
                        "AT EXIT"),
                KillPoint.of("half encrypted", "platform.file.WholeFile", "seal", "AFTER CALL transferTo"),
                KillPoint.of("read back", "platform.file.WholeFile", "requireEqual", "AT EXIT"),
                KillPoint.of("moved", "platform.file.WholeFile", "moveInPlace", "AFTER CALL move"),
                KillPoint.of(
                        "clear file to be overwritten", "platform.database.DatabaseFiles", "overwrite", "AT ENTRY"),
                KillPoint.of("done", "backup.BackupMaker", "make", "AT EXIT")));
    }

    @ParameterizedTest
    @MethodSource("backup")
    void aBackupWithItsNameIsWholeAndNothingElseOutlivesTheNextStart(KillPoint point) throws Exception {
        Installed killed = installed.copyTo(directory);
        TRIALS.run("backup: " + point, () -> {
            SmallProduct.on(directory).command("backup").killedAt(point).assertKilled();
            assertThat(killed.filesWith(PlantedSecrets.MARKER)).isEmpty();
            Installed copy = killed.copyTo(second);

            SmallProduct.on(directory).assertDone();
            killed.assertWhole();
            int whole = assertAllWhole(killed, "start");
            PlantedSecrets.assertSafe(killed);

            assertThat(copy.command("backup")).isZero();
            copy.assertWhole();
            assertThat(assertAllWhole(copy, "command")).isGreaterThan(1);
            return "backups after it: " + whole;
        });
    }

    static Stream<KillPoint> restoration() {
        return Trials.some(Stream.of(
                KillPoint.of("half decrypted", "backup.OpenedBackup", "read(byte[], int, int)", "AT ENTRY")
                        .again(4),
                KillPoint.of(
                        "decrypted", "platform.database.CopiedDatabase", "takeFrom(java.io.InputStream)", "AT EXIT"),
                KillPoint.of("verified", "platform.database.CopiedDatabase", "verify", "AT EXIT"),
                KillPoint.of("flushed", "platform.database.DatabaseFiles", "putInPlace", "AT CALL move"),
                KillPoint.of("moved", "platform.database.DatabaseFiles", "putInPlace", "AFTER CALL move"),
                KillPoint.of("restored", "backup.RestoreBackup", "restore", "AT EXIT")));
    }

    @ParameterizedTest
    @MethodSource("restoration")
    void theCommandCompletesARestorationUnlessItIsComplete(KillPoint point) throws Exception {
        Files.copy(installed.masterKey(), directory.resolve("master.key"));
        var restored = new Installed(directory);
        TRIALS.run("restoration: " + point, () -> {
            SmallProduct.on(directory)
                    .command("restore", backup.toString())
                    .killedAt(point)
                    .assertKilled();
            boolean complete = Files.exists(restored.database());

            assertThat(restored.command("restore", backup.toString())).isEqualTo(complete ? REFUSED : 0);
            SmallProduct.on(directory).assertDone();
            restored.assertWhole();
            assertThat(restored.precious()).isEqualTo(installed.precious());
            PlantedSecrets.assertSafe(restored);
            return complete ? "it was complete" : "the command completed it";
        });
    }

    /** Opens each that has a backup's name, and looks into it. */
    private int assertAllWhole(Installed installed, String after) throws Exception {
        List<Path> all = backups(installed);
        for (Path sealed : all) {
            Path there = Files.createDirectories(opened.resolve(after).resolve(sealed.getFileName()));
            Files.copy(installed.masterKey(), there.resolve("master.key"));
            var settings = TestSettings.in(there).make();
            var content = new Installed(there);
            try (var bytes = Files.newInputStream(sealed);
                    var database = new SealedFile(settings, "database backup").opening(bytes)) {
                Files.copy(database, content.database());
            }
            content.assertWhole();
            PlantedSecrets.assertSafe(content);
        }
        return all.size();
    }

    private static List<Path> backups(Installed installed) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(installed.directory().resolve("backups"), "*.sealed")) {
            files.forEach(found::add);
        }
        return found;
    }
}
