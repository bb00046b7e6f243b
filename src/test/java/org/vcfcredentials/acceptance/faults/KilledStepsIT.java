package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
    private static final int FEWEST_CHANGES = 5;

    @TempDir
    private static Path fresh;

    @TempDir
    private static Path original;

    @TempDir
    private static Path firstStarts;

    @TempDir
    private static Path migrations;

    private static Installed old;
    private static SmallProduct first;
    private static SmallProduct later;
    private static NextStarts nextOfThisVersion;
    private static NextStarts nextOfTheLater;
    private static Remains ofFirstStart;
    private static Remains ofMigration;

    @TempDir
    private Path directory;

    @BeforeAll
    static void killEverywhere() throws Exception {
        first = SmallProduct.on(fresh);
        nextOfThisVersion = NextStarts.of(first);
        ofFirstStart = Remains.of(first, firstStart(), firstStarts);

        old = Installed.make(original);
        old.changeAndCrash("UPDATE environments SET description = 'in the journal'");
        later = SmallProduct.on(original).later(LaterScripts.good(migrations));
        nextOfTheLater = NextStarts.of(later);
        ofMigration = Remains.of(later, migration(), migrations);
    }

    @AfterAll
    static void report() throws Exception {
        nextOfThisVersion.close();
        nextOfTheLater.close();
        TRIALS.report();
    }

    static List<KillPoint> firstStart() {
        return List.of(
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
                KillPoint.of("keysets added, not committed", "crypto.StoredKeysets", "put", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("firstStart")
    void aFirstStartThatWasKilledIsCompletedByTheNext(KillPoint point) throws Exception {
        TRIALS.run("first start: " + point, () -> completed(nextOfThisVersion, ofFirstStart.at(point)));
    }

    static List<KillPoint> migration() {
        return List.of(
                KillPoint.of("looked at", "platform.database.SchemaUpdate", "copy", "AT ENTRY"),
                KillPoint.of("draft copied", "platform.database.SchemaUpdate", "copy", "AT EXIT"),
                KillPoint.of("draft migrated", "platform.database.Schema", "migrate", "AT EXIT"),
                KillPoint.of("journal brought in", "platform.database.Draft", "bringInJournal", "AT EXIT"),
                KillPoint.of("former kept", "platform.database.FormerDatabases", "keep", "AFTER CALL createLink"),
                KillPoint.of("oldest removed", "platform.database.FormerDatabases", "keep", "AT EXIT"),
                KillPoint.of("draft flushed", "platform.database.DatabaseFiles", "putInPlace", "AT CALL move"),
                KillPoint.of("draft moved", "platform.database.DatabaseFiles", "putInPlace", "AFTER CALL move"),
                KillPoint.of("database in place", "platform.database.DatabaseFiles", "putInPlace", "AT EXIT"));
    }

    @ParameterizedTest
    @MethodSource("migration")
    void aMigrationThatWasKilledIsCompletedByTheNextStart(KillPoint point) throws Exception {
        TRIALS.run("migration: " + point, () -> migrated(ofMigration.at(point)));
    }

    @Test
    void aFirstStartMayBeKilledBeforeAnyStatement() throws Exception {
        List<Path> remains = Remains.beforeEachStatement(first, firstStarts);
        assertThat(remains).hasSizeGreaterThan(FEWEST_CHANGES);
        for (Path left : remains) {
            TRIALS.run("first start: " + left.getFileName(), () -> completed(nextOfThisVersion, left));
        }
    }

    @Test
    void aMigrationMayBeKilledBeforeAnyStatement() throws Exception {
        List<Path> remains = Remains.beforeEachStatement(later, migrations);
        assertThat(remains).hasSizeGreaterThan(FEWEST_CHANGES);
        for (Path left : remains) {
            TRIALS.run("migration: " + left.getFileName(), () -> migrated(left));
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
            Path killed = Files.createDirectory(directory.resolve("killed"));
            assertThat(SmallProduct.on(killed).runFor(moment).exitCode()).isIn(Outcome.KILLED, 0);
            String stage = new Installed(killed).stage();
            return stage + "; " + completed(nextOfThisVersion, killed);
        });
    }

    private static String completed(NextStarts next, Path killed) throws Exception {
        next.on(killed);
        new Installed(killed).assertWhole();
        return "the next start completed";
    }

    private static String migrated(Path killed) throws Exception {
        var installed = new Installed(killed);
        assertOldOrNew(installed);
        String completed = completed(nextOfTheLater, killed);
        assertThat(installed.precious()).isEqualTo(old.precious());
        assertThat(installed.values("SELECT description FROM environments")).containsExactly("in the journal");
        assertThat(installed.values("SELECT name FROM labels")).containsExactlyInAnyOrder("kept", "found");
        try (var backups = Files.list(killed.resolve("backups"))) {
            return completed + ", former databases kept: " + backups.count();
        }
    }

    /** Never between: the file under the right name has all of the later version's scripts or none. */
    private static void assertOldOrNew(Installed killed) throws Exception {
        List<String> versions =
                killed.values("SELECT version FROM flyway_schema_history WHERE version IN ('901', '902')");
        assertThat(versions).isIn(List.of(), List.of("901", "902"));
    }
}
