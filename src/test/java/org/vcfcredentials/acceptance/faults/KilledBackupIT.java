package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
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

    @TempDir
    private static Path backups;

    @TempDir
    private static Path restorations;

    private static Installed installed;
    private static Path backup;
    private static NextStarts next;
    private static Remains ofBackup;
    private static Remains ofRestoration;

    @TempDir
    private Path second;

    @TempDir
    private Path opened;

    @BeforeAll
    static void killEverywhere() throws Exception {
        installed = PlantedSecrets.in(original);
        assertThat(installed.command("backup")).isZero();
        Path made = backups(installed).get(0);
        backup = Files.move(made, made.resolveSibling("backup-20260101T000000Z.db.sealed"));
        next = NextStarts.of(SmallProduct.on(original));
        ofBackup = Remains.of(SmallProduct.on(original).command("backup"), backup(), backups);

        Path empty = Files.createDirectory(restorations.resolve("empty"));
        Files.copy(installed.masterKey(), empty.resolve("master.key"), StandardCopyOption.COPY_ATTRIBUTES);
        ofRestoration =
                Remains.of(SmallProduct.on(empty).command("restore", backup.toString()), restoration(), restorations);
    }

    @AfterAll
    static void report() throws Exception {
        next.close();
        TRIALS.report();
    }

    static List<KillPoint> backup() {
        return List.of(
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
                KillPoint.of("done", "backup.BackupMaker", "make", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("backup")
    void aBackupWithItsNameIsWholeAndNothingElseOutlivesTheNextStart(KillPoint point) throws Exception {
        TRIALS.run("backup: " + point, () -> {
            var killed = new Installed(ofBackup.at(point));
            assertThat(killed.filesWith(PlantedSecrets.MARKER)).isEmpty();
            Installed copy = killed.copyTo(second);

            next.on(killed.directory());
            killed.assertWhole();
            int whole = assertAllWhole(killed, "start");
            PlantedSecrets.assertSafe(killed);

            assertThat(copy.command("backup")).isZero();
            copy.assertWhole();
            assertThat(assertAllWhole(copy, "command")).isGreaterThan(1);
            return "backups after it: " + whole;
        });
    }

    static List<KillPoint> restoration() {
        return List.of(
                KillPoint.of("half decrypted", "backup.OpenedBackup", "read(byte[], int, int)", "AT ENTRY")
                        .again(4),
                KillPoint.of(
                        "decrypted", "platform.database.CopiedDatabase", "takeFrom(java.io.InputStream)", "AT EXIT"),
                KillPoint.of("verified", "platform.database.CopiedDatabase", "verify", "AT EXIT"),
                KillPoint.of("flushed", "platform.database.DatabaseFiles", "putInPlace", "AT CALL move"),
                KillPoint.of("moved", "platform.database.DatabaseFiles", "putInPlace", "AFTER CALL move"),
                KillPoint.of("restored", "backup.RestoreBackup", "restore", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("restoration")
    void theCommandCompletesARestorationUnlessItIsComplete(KillPoint point) throws Exception {
        TRIALS.run("restoration: " + point, () -> {
            var restored = new Installed(ofRestoration.at(point));
            boolean complete = Files.exists(restored.database());

            assertThat(restored.command("restore", backup.toString())).isEqualTo(complete ? REFUSED : 0);
            next.on(restored.directory());
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
