package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final int STATEMENTS_LEFT_OUT = 1_009;

    @TempDir
    private static Path original;

    private static Installed installed;

    @TempDir
    private Path directory;

    @TempDir
    private Path aside;

    @BeforeAll
    static void install() throws Exception {
        installed = PlantedSecrets.in(original);
    }

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    static Stream<KillPoint> rotation() {
        return Stream.of(
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
        Installed copy = installed.copyTo(directory);
        TRIALS.run("rotation: " + point, () -> {
            SmallProduct.on(directory).rotating().killedAt(point).assertKilled();
            return completed(copy, aside);
        });
    }

    static Stream<KillPoint> retirement() {
        return Stream.of(
                KillPoint.of("former key to be removed", "crypto.Keyring", "forgetFormerDataKeys", "AT ENTRY"),
                KillPoint.of("former key removed, not committed", "crypto.StoredKeysets", "put", "AT EXIT"),
                KillPoint.of("former key removed", "crypto.Keyring", "forgetFormerDataKeys", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("retirement")
    void theFormerKeyIsRemovedByTheNextStart(KillPoint point) throws Exception {
        Installed copy = installed.copyTo(directory);
        SmallProduct.on(directory).rotating().assertDone();
        TRIALS.run("retirement: " + point, () -> {
            SmallProduct.on(directory).killedAt(point).assertKilled();
            return completed(copy, aside);
        });
    }

    @Test
    void itMayBeKilledBeforeAnyStatement() throws Exception {
        for (int statement = STATEMENTS_LEFT_OUT; ; statement += Trials.thorough() ? 1 : STATEMENTS_LEFT_OUT) {
            Installed copy = installed.copyTo(Files.createDirectory(directory.resolve("" + statement)));
            Outcome outcome = SmallProduct.on(copy.directory())
                    .rotating()
                    .killedAt(KillPoint.statement(statement))
                    .run();
            if (outcome.exitCode() == 0) {
                assertThat(statement).as("statements of a rotation").isGreaterThan(2 * STATEMENTS_LEFT_OUT);
                return;
            }
            Path look = Files.createDirectory(aside.resolve("" + statement));
            TRIALS.run("rotation: before statement " + statement, () -> {
                assertThat(outcome.exitCode()).as(outcome.log()).isEqualTo(Outcome.KILLED);
                return completed(copy, look);
            });
        }
    }

    private static String completed(Installed killed, Path look) throws Exception {
        PlantedSecrets.assertSafe(killed.copyTo(look));
        SmallProduct.on(killed.directory()).assertDone();
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
