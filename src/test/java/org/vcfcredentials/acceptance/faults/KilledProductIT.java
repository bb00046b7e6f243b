package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vcfcredentials.acceptance.Product;

/**
 * The whole product, killed during its first start: at the steps that need a server, and at random moments of as long as a start
 * takes here. {@code -Dseed=…} repeats the moments of a run that told its seed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledProductIT {
    private static final Trials TRIALS = new Trials("Killed product");
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);

    private static final List<KillPoint> STEPS = List.of(
            KillPoint.of("keysets added, not committed", "crypto.StoredKeysets", "put", "AT EXIT"),
            KillPoint.of("keysets committed", "crypto.Keyring", "open", "AFTER CALL put"),
            KillPoint.of("admin added, not committed", "account.user.UserStore", "addFirstAdmin", "AT EXIT"),
            KillPoint.of("admin committed", "account.user.FirstAdmin", "run", "AFTER CALL addFirstAdmin"),
            KillPoint.of("timers made", "sync.Timetable", "run", "AT EXIT"));

    private static final List<KillPoint> MORE_STEPS = List.of(
            KillPoint.of("data source asked", "platform.Bootstrap", "versionBehindPool", "AT ENTRY"),
            KillPoint.of("timers to be made", "sync.Timetable", "run", "AT ENTRY"),
            KillPoint.of("application ready", "platform.StartupState", "ready", "AT EXIT"),
            KillPoint.of("deployed, door shut", "launcher.Launcher", "open", "AT ENTRY"));

    /** How long the latest whole start took, which the first test knows. */
    private static Duration wholeStart = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @AfterAll
    static void report() {
        TRIALS.report();
    }

    /** In the short version one directory for all of them: each start gets a step further than the one before, and is killed there. */
    static Stream<List<KillPoint>> steps() {
        return Trials.thorough()
                ? Stream.concat(STEPS.stream(), MORE_STEPS.stream()).map(List::of)
                : Stream.of(Trials.some(STEPS.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("steps")
    @Order(1)
    void aFirstStartThatIsKilledAtAStepIsCompletedByTheNext(List<KillPoint> points) throws Exception {
        for (KillPoint point : points) {
            TRIALS.run(point.name(), () -> {
                WholeProduct.assertKilledAt(point, directory);
                return "killed";
            });
        }
        TRIALS.run("the start after " + points, this::completed);
    }

    static IntStream numbers() {
        return Trials.numbers();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    @Order(2)
    void aFirstStartThatIsKilledAtAnyMomentIsCompletedByTheNext(int number) throws Exception {
        long moment = RANDOM.nextLong(wholeStart.toMillis());
        TRIALS.run("random moment " + number + " of seed " + SEED, () -> {
            Product product = WholeProduct.startAlone(directory);
            TimeUnit.MILLISECONDS.sleep(moment);
            WholeProduct.powerCut(product);
            return "killed after " + moment + " ms, " + stage(product) + "; " + completed();
        });
    }

    /** The next start answers 200, ends cleanly, and all is there, once. */
    private String completed() throws Exception {
        long begin = System.nanoTime();
        Product next = WholeProduct.start(directory);
        assertThat(next.watchUntilReadyOrEnded()).as(next.terminal()).containsExactly("refused", "200");
        wholeStart = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(next.stop()).isEqualTo(143);
        var installed = new Installed(directory);
        installed.assertWhole();
        assertThat(installed.values("SELECT username FROM users")).containsExactly("admin");
        return "the next start answered 200 after " + wholeStart.toMillis() + " ms";
    }

    /** How far it had come. */
    private static String stage(Product product) {
        return product.terminal().contains("is ready") ? "ready" : new Installed(product.dataDirectory()).stage();
    }
}
