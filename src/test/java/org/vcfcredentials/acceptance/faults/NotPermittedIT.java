package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to somebody else stops the start, and the person at the terminal reads whose it should be. */
class NotPermittedIT {
    private static final Trials TRIALS = new Trials("Not permitted");

    @TempDir
    private Path directory;

    private Installed installed;

    @BeforeEach
    void install() throws Exception {
        Unprivileged.assumeRoot();
        installed = Installed.make(directory);
    }

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsRefused() throws Exception {
        TRIALS.run("data directory: cannot be written", () -> {
            Unprivileged.giveAway(directory, "rwxr-xr-x");
            Unprivileged.assertDenied("-w", directory);
            return refused(directory.toString(), "cannot be written");
        });
    }

    @Test
    void aDatabaseThatCannotBeReadIsRefused() throws Exception {
        TRIALS.run("database: cannot be read", () -> {
            Unprivileged.giveAway(installed.database(), "rw-------");
            Unprivileged.assertDenied("-r", installed.database());
            return refused(installed.database().toString(), "cannot be read, written or copied");
        });
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsRefused() throws Exception {
        TRIALS.run("database: cannot be written", () -> {
            Unprivileged.giveAway(installed.database(), "rw-r--r--");
            Unprivileged.assertDenied("-w", installed.database());
            return refused(installed.database().toString(), "cannot be read, written or copied");
        });
    }

    @Test
    void aJournalThatCannotBeReadIsRefused() throws Exception {
        TRIALS.run("journal: cannot be read", () -> {
            installed.changeAndCrash("UPDATE credentials SET vcf_id = 'in the journal' WHERE id = 1");
            Path journal = directory.resolve("vcf_credentials.db-wal");
            Unprivileged.giveAway(journal, "rw-------");
            Unprivileged.assertDenied("-r", journal);
            return refused(installed.database().toString(), "cannot be read, written or copied");
        });
    }

    @Test
    void aMasterKeyThatCannotBeReadIsRefused() throws Exception {
        TRIALS.run("master key: cannot be read", () -> {
            Unprivileged.giveAway(installed.masterKey(), "rw-------");
            Unprivileged.assertDenied("-r", installed.masterKey());
            return refused(installed.masterKey().toString(), "cannot be read");
        });
    }

    @Test
    void aLockThatCannotBeWrittenIsRefused() throws Exception {
        TRIALS.run("lock: cannot be written", () -> {
            Path lock = directory.resolve(".lock");
            Unprivileged.giveAway(lock, "rw-r--r--");
            Unprivileged.assertDenied("-w", lock);
            return refused(directory.toString(), "cannot be written");
        });
    }

    @Test
    void aMasterKeyThatCannotBeMadeIsRefusedAndTheNextStartGoesOn(@TempDir Path fresh) throws Exception {
        TRIALS.run("master key: its directory cannot be written, on a first start", () -> {
            Path keys = Files.createDirectory(fresh.resolve("keys"));
            Unprivileged.giveAway(keys, "rwxr-xr-x");
            Unprivileged.assertDenied("-w", keys);
            var product = SmallProduct.on(Files.createDirectory(fresh.resolve("data")))
                    .with("VCM_MASTER_KEY_FILE", keys.resolve("master.key").toString());
            Outcome outcome = product.by(Unprivileged.COMMAND).run();
            assertThat(outcome.exitCode()).as(outcome.log()).isEqualTo(77);
            assertThat(product.run().exitCode()).isZero();
            return outcome.brief();
        });
    }

    private String refused(String... words) throws Exception {
        Map<String, String> before = DirectoryContent.of(directory).files();
        Outcome outcome = SmallProduct.on(directory).by(Unprivileged.COMMAND).run();
        assertThat(DirectoryContent.of(directory).files()).isEqualTo(before);
        return outcome.assertRefused(77, words).brief();
    }
}
