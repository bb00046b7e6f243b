package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A start that is killed at a step or before a statement, and the next one that must complete. The steps that need no server; the
 * others are in {@link KilledProductIT}.
 */
class KilledStepsIT {
    private static final Trials TRIALS = new Trials("Killed steps");
    private static final long SEED = System.nanoTime();
    private static final Random RANDOM = new Random(SEED);

    /** Coprime to most cycles in what the driver is asked for. */
    private static final int STATEMENTS_LEFT_OUT = 97;

    @TempDir
    private static Path original;

    @TempDir
    private static Path elsewhere;

    private static Installed old;
    private static LaterScripts scripts;

    @TempDir
    private Path directory;

    @BeforeAll
    static void install() throws Exception {
        old = Installed.make(original);
        scripts = LaterScripts.good(elsewhere);
    }

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    static Stream<KillPoint> firstStart() {
        return Trials.some(Stream.of(
                KillPoint.of("lock file made", "platform.InstanceLock", "lockFile", "AFTER CALL requireFree"),
                KillPoint.of("lock taken", "platform.InstanceLock", "lockFile", "AT EXIT"),
                KillPoint.of("native directory made", "platform.database.NativeLibrary", "prepare", "AT EXIT"),
                KillPoint.of("draft made", "platform.database.DatabaseFiles", "putInPlace", "AT ENTRY"),
                KillPoint.of("draft flushed", "platform.database.DatabaseFiles", "putInPlace", "AT CALL move"),
                KillPoint.of("draft moved", "platform.database.DatabaseFiles", "putInPlace", "AFTER CALL move"),
                KillPoint.of("database in place", "platform.database.DatabaseFiles", "putInPlace", "AT EXIT"),
                KillPoint.of("key draft half written", "crypto.MasterKeyFile", "write", "AFTER CALL write 1"),
                KillPoint.of("key draft made", "platform.file.WholeFile", "create", "AT CALL createLink"),
                KillPoint.of("key linked", "platform.file.WholeFile", "create", "AFTER CALL createLink"),
                KillPoint.of("key draft removed", "platform.file.WholeFile", "create", "AFTER CALL removeDraft"),
                KillPoint.of("key in place", "crypto.MasterKeyFile", "create", "AT EXIT"),
                KillPoint.of("keysets added, not committed", "crypto.StoredKeysets", "put", "AT EXIT")));
    }

    @ParameterizedTest
    @MethodSource("firstStart")
    void aFirstStartThatWasKilledIsCompletedByTheNext(KillPoint point) throws Exception {
        TRIALS.run("first start: " + point, () -> {
            var product = SmallProduct.on(directory);
            product.killedAt(point).assertKilled();
            return completed(product);
        });
    }

    static Stream<KillPoint> migration() {
        return Trials.some(Stream.of(
                KillPoint.of("looked at", "platform.database.SchemaUpdate", "copy", "AT ENTRY"),
                KillPoint.of("draft copied", "platform.database.SchemaUpdate", "copy", "AT EXIT"),
                KillPoint.of("draft migrated", "platform.database.Schema", "migrate", "AT EXIT"),
                KillPoint.of("journal brought in", "platform.database.Draft", "bringInJournal", "AT EXIT"),
                KillPoint.of("former kept", "platform.database.FormerDatabases", "keep", "AFTER CALL createLink"),
                KillPoint.of("oldest removed", "platform.database.FormerDatabases", "keep", "AT EXIT"),
                KillPoint.of("draft flushed", "platform.database.DatabaseFiles", "putInPlace", "AT CALL move"),
                KillPoint.of("draft moved", "platform.database.DatabaseFiles", "putInPlace", "AFTER CALL move"),
                KillPoint.of("database in place", "platform.database.DatabaseFiles", "putInPlace", "AT EXIT")));
    }

    @ParameterizedTest
    @MethodSource("migration")
    void aMigrationThatWasKilledIsCompletedByTheNextStart(KillPoint point) throws Exception {
        TRIALS.run("migration: " + point, () -> {
            var later = SmallProduct.on(oldOne().directory()).later(scripts);
            later.killedAt(point).assertKilled();
            assertOldOrNew();
            return completed(later) + migrated();
        });
    }

    @Test
    void aFirstStartMayBeKilledBeforeAnyStatement() throws Exception {
        for (int statement = 1; ; statement += stride()) {
            Path fresh = Files.createDirectory(directory.resolve(Integer.toString(statement)));
            if (endsUnharmed(KillPoint.statement(statement), "first start", SmallProduct.on(fresh))) {
                break;
            }
        }
    }

    @Test
    void aMigrationMayBeKilledBeforeAnyStatement() throws Exception {
        for (int statement = 1; ; statement += stride()) {
            Path copy = Files.createDirectory(directory.resolve(Integer.toString(statement)));
            old.copyTo(copy);
            var later = SmallProduct.on(copy).later(scripts);
            if (endsUnharmed(KillPoint.statement(statement), "migration", later)) {
                break;
            }
            assertThat(new Installed(copy).precious()).isEqualTo(old.precious());
        }
    }

    static IntStream numbers() {
        return Trials.numbers();
    }

    /** Each in the time that a whole one takes, which is measured before: the machine may be busy. */
    @ParameterizedTest
    @MethodSource("numbers")
    void aFirstStartMayBeKilledAtAnyMoment(int number) throws Exception {
        long begin = System.nanoTime();
        SmallProduct.on(Files.createDirectory(directory.resolve("whole"))).assertDone();
        var moment = Duration.ofNanos(RANDOM.nextLong(System.nanoTime() - begin));
        TRIALS.run("random moment " + number + " of seed " + SEED + ": " + moment.toMillis() + " ms", () -> {
            var product = SmallProduct.on(Files.createDirectory(directory.resolve("killed")));
            assertThat(product.runFor(moment).exitCode()).isIn(Outcome.KILLED, 0);
            String stage = new Installed(product.dataDirectory()).stage();
            return stage + "; " + completed(product);
        });
    }

    /** Whether the start was over before the moment came. */
    private static boolean endsUnharmed(KillPoint point, String what, SmallProduct product) throws Exception {
        Outcome outcome = product.killedAt(point).run();
        if (outcome.exitCode() == 0) {
            assertThat(point.time()).as("statements of a start").isGreaterThan(STATEMENTS_LEFT_OUT);
            return true;
        }
        TRIALS.run(what + ": " + point, () -> {
            assertThat(outcome.exitCode()).as(outcome.log()).isEqualTo(Outcome.KILLED);
            return completed(product);
        });
        return false;
    }

    private static int stride() {
        return Trials.thorough() ? 1 : STATEMENTS_LEFT_OUT;
    }

    private Installed oldOne() throws Exception {
        Installed copy = old.copyTo(directory);
        copy.changeAndCrash("UPDATE environments SET description = 'in the journal'");
        return copy;
    }

    /** Never between: the file under the right name has all of the later version's scripts or none. */
    private void assertOldOrNew() throws Exception {
        List<String> versions = new Installed(directory)
                .values("SELECT version FROM flyway_schema_history WHERE version IN ('901', '902')");
        assertThat(versions).isIn(List.of(), List.of("901", "902"));
    }

    private static String completed(SmallProduct product) throws Exception {
        product.assertDone();
        new Installed(product.dataDirectory()).assertWhole();
        return "the next start completed";
    }

    private String migrated() throws Exception {
        var installed = new Installed(directory);
        assertThat(installed.precious()).isEqualTo(old.precious());
        assertThat(installed.values("SELECT description FROM environments")).containsExactly("in the journal");
        assertThat(installed.values("SELECT name FROM labels")).containsExactlyInAnyOrder("kept", "found");
        try (var backups = Files.list(directory.resolve("backups"))) {
            return ", former databases kept: " + backups.count();
        }
    }
}
