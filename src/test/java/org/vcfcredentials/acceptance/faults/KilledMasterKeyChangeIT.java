package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of the master key that is killed at a step: a start completes it, and so does the command when it is given again. */
class KilledMasterKeyChangeIT {
    private static final Trials TRIALS = new Trials("Killed change of the master key");

    @TempDir
    private static Path original;

    @TempDir
    private static Path aside;

    private static Installed installed;
    private static NextStarts next;
    private static Remains remains;

    @TempDir
    private Path second;

    @BeforeAll
    static void killEverywhere() throws Exception {
        installed = PlantedSecrets.in(original);
        next = NextStarts.of(SmallProduct.on(original));
        remains = Remains.of(SmallProduct.on(original).command("change-master-key"), steps(), aside);
    }

    @AfterAll
    static void report() throws Exception {
        next.close();
        TRIALS.report();
    }

    static List<KillPoint> steps() {
        return List.of(
                KillPoint.of("next key half written", "crypto.MasterKeyFile", "write", "AFTER CALL write 1"),
                KillPoint.of("next key flushed", "platform.file.WholeFile", "create", "AT CALL createLink"),
                KillPoint.of("next key made", "crypto.MasterKeyChange", "makeNext", "AT EXIT"),
                KillPoint.of("keysets wrapped, not committed", "crypto.KeysetTable", "rewrap", "AT EXIT"),
                KillPoint.of("keysets wrapped", "crypto.MasterKeyChange", "wrapBy", "AT EXIT"),
                KillPoint.of("former key linked", "crypto.MasterKeyInFile", "keepFormer", "AT EXIT"),
                KillPoint.of("next key moved", "crypto.MasterKeyInFile", "settle", "AFTER CALL move"),
                KillPoint.of("changed", "crypto.MasterKeyChange", "putInPlace", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStartAndTheCommandBothCompleteIt(KillPoint point) throws Exception {
        TRIALS.run("change of the master key: " + point, () -> {
            var killed = new Installed(remains.at(point));
            Installed copy = killed.copyTo(second);

            next.on(killed.directory());
            assertComplete(killed);

            assertThat(copy.command("change-master-key")).isZero();
            assertComplete(copy);
            assertThat(copy.masterKey()).content().isNotEqualTo(Files.readString(installed.masterKey()));
            return "a start and the command completed it";
        });
    }

    /** Also without the former keys, which only backups need. */
    private static void assertComplete(Installed installed) throws Exception {
        installed.assertWhole();
        try (var keys = Files.newDirectoryStream(installed.directory(), "master.key*")) {
            for (Path key : keys) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }
        removeFormerKeys(installed);
        PlantedSecrets.assertSafe(installed);
    }

    private static void removeFormerKeys(Installed installed) throws IOException {
        try (var formers = Files.newDirectoryStream(installed.directory(), "master.key.former-*")) {
            for (Path former : formers) {
                Files.delete(former);
            }
        }
    }
}
