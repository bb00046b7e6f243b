package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vcfcredentials.crypto.CommittedRotation;

/** A rotation of the data keys that is killed at a step or before a statement: every secret opens at once, and the next start completes. */
class KilledRotationIT {
    private static final Trials TRIALS = new Trials("Killed rotation");
    private static final int FEWEST_CHANGES = 5;

    @TempDir
    private static Path original;

    @TempDir
    private static Path rotations;

    @TempDir
    private static Path retirements;

    @TempDir
    private static Path commands;

    private static SmallProduct rotating;
    private static NextStarts next;
    private static Remains ofRotation;
    private static Remains ofRetirement;
    private static Remains ofCommand;

    @TempDir
    private Path aside;

    @BeforeAll
    static void killEverywhere() throws Exception {
        PlantedSecrets.in(original);
        rotating = SmallProduct.on(original).rotating();
        next = NextStarts.of(SmallProduct.on(original));
        ofRotation = Remains.of(rotating, rotation(), rotations);

        ofCommand = Remains.of(SmallProduct.on(original).command("rotate-keys"), command(), commands);

        Path rotated = Files.createDirectory(retirements.resolve("rotated"));
        new Installed(original).copyTo(rotated);
        rotating.in(rotated).assertDone();
        ofRetirement = Remains.of(SmallProduct.on(rotated), retirement(), retirements);
    }

    @AfterAll
    static void report() throws Exception {
        next.close();
        TRIALS.report();
    }

    static List<KillPoint> rotation() {
        return List.of(
                KillPoint.of("new key made, not committed", "crypto.StoredKeysets", "put", "AT EXIT"),
                KillPoint.of("new key stored", "crypto.KeyRotation", "start", "AFTER CALL renewDataKey"),
                KillPoint.of("batch written, not committed", "crypto.SealedRows", "replace", "AT EXIT"),
                KillPoint.of("batch committed", "crypto.Resealing", "next", "AFTER CALL replace")
                        .again(2),
                KillPoint.of("all sealed anew", "crypto.KeyRotation", "sealAnew", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("rotation")
    void theNextStartCompletesIt(KillPoint point) throws Exception {
        TRIALS.run("rotation: " + point, () -> completed(ofRotation.at(point), aside));
    }

    static List<KillPoint> retirement() {
        return List.of(
                KillPoint.of("former key to be removed", "crypto.Keyring", "forgetFormerDataKeys", "AT ENTRY"),
                KillPoint.of("former key removed, not committed", "crypto.StoredKeysets", "put", "AT EXIT"),
                KillPoint.of("former key removed", "crypto.Keyring", "forgetFormerDataKeys", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("retirement")
    void theFormerKeyIsRemovedByTheNextStart(KillPoint point) throws Exception {
        TRIALS.run("retirement: " + point, () -> completed(ofRetirement.at(point), aside));
    }

    static List<KillPoint> command() {
        return List.of(
                KillPoint.of("audited", "audit.OfflineAudit", "record", "AT EXIT"),
                KillPoint.of("new key made", "crypto.Keyring", "renewDataKey", "AT EXIT"),
                KillPoint.of("batch written", "crypto.SealedRows", "replace", "AT EXIT"),
                KillPoint.of("former key removed", "crypto.OfflineRotation", "run", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("command")
    void theCommandHasDoneAllOrNothing(KillPoint point) throws Exception {
        TRIALS.run("rotation by command: " + point, () -> {
            var killed = new Installed(ofCommand.at(point));
            Set<String> before = keysThatSealed(new Installed(original));
            assertThat(keysThatSealed(killed)).isEqualTo(before);
            String started = completed(killed.directory(), aside);
            assertThat(killed.command("rotate-keys")).isZero();
            assertThat(keysThatSealed(killed)).hasSize(1).isNotEqualTo(before);
            PlantedSecrets.assertSafe(killed);
            return started;
        });
    }

    @Test
    void itMayBeKilledBeforeAnyStatement() throws Exception {
        List<Path> remains = Remains.beforeEachStatement(rotating, rotations);
        assertThat(remains).hasSizeGreaterThan(FEWEST_CHANGES);
        for (Path left : remains) {
            Path look = Files.createDirectory(aside.resolve(left.getFileName()));
            TRIALS.run("rotation: " + left.getFileName(), () -> completed(left, look));
        }
    }

    private static String completed(Path directory, Path look) throws Exception {
        var killed = new Installed(directory);
        PlantedSecrets.assertSafe(killed.copyTo(look));
        next.on(directory);
        killed.assertWhole();
        assertThat(keysThatSealed(killed)).hasSize(1);
        PlantedSecrets.assertSafe(killed);
        return "every secret opened, the next start completed";
    }

    /** The keys that the ciphertexts tell at their beginning. */
    private static Set<String> keysThatSealed(Installed installed) throws SQLException {
        var keys = new HashSet<String>();
        for (String column : CommittedRotation.COLUMNS) {
            String table = column.substring(0, column.indexOf('.'));
            keys.addAll(installed.values("SELECT DISTINCT hex(SUBSTR(" + column + ", 1, 5)) FROM " + table));
        }
        return keys;
    }
}
