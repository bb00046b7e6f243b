package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.sync.SourceProgress;
import org.vcfcredentials.sync.SourceProgress.Phase;

/**
 * Whatever goes wrong between us and an SDDC Manager, the same holds: nothing stored is lost, the status and its sentence tell the truth,
 * it is over within the deadline, and the next good sync makes everything right again.
 */
class FaultsTest {
    /** What ends well before the deadline has this long, on the slowest machine. */
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private static final int ROUNDS = 100;

    @TempDir
    private Path directory;

    private FaultScene scene;

    @BeforeEach
    void open() {
        scene = new FaultScene(directory);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsSurvived() {
        scene.syncWell();
        return FaultCatalog.all().map(fault -> dynamicTest(fault.name(), () -> isSurvived(fault)));
    }

    private void isSurvived(FaultCatalog.Entry fault) {
        List<String> before = scene.stored();
        scene.deadline(fault.untilTheDeadline() ? Duration.ofMillis(700) : GENEROUS);

        SourceProgress end = scene.syncWith(fault);
        scene.calm();

        assertThat(end.phase()).isEqualTo(Phase.FAILED);
        assertThat(end.message()).contains(fault.says());
        assertThat(scene.stored()).isEqualTo(before);
        assertThat(scene.error()).contains(fault.says());
        assertThat(scene.error()).doesNotContain(scene.manager().password());
        heals(before);
    }

    private void heals(List<String> before) {
        scene.deadline(GENEROUS);
        assertThat(scene.sync().phase()).isEqualTo(Phase.DONE);
        assertThat(scene.stored()).isEqualTo(before);
        assertThat(scene.error()).isEmpty();
    }

    @Test
    void aRedirectTakesNoCredentialToAnotherHost() {
        scene.syncWell();
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            scene.redirectEverything(status);
            assertThat(scene.sync().message()).contains("sent us elsewhere (" + status + ")");
        }
        assertThat(scene.requestsElsewhere()).isZero();
    }

    @Test
    void aHundredRoundsOfMixedFaultsLeaveNothingBehind() {
        scene.syncWell();
        List<String> before = scene.stored();
        List<FaultCatalog.Entry> quick = FaultCatalog.quick().toList();
        round(quick, ROUNDS / 5);
        Resources level = Resources.now();

        round(quick, ROUNDS);

        Resources after = Resources.now();
        assertThat(after.threads()).isLessThanOrEqualTo(level.threads() + 10);
        assertThat(after.files()).isLessThanOrEqualTo(level.files() + 10);
        heals(before);
    }

    private void round(List<FaultCatalog.Entry> faults, int rounds) {
        scene.deadline(Duration.ofMillis(250));
        IntStream.range(0, rounds).forEach(number -> {
            FaultCatalog.Entry fault = faults.get(number % faults.size());
            assertThat(scene.syncWith(fault).finished()).isTrue();
            scene.calm();
        });
    }
}
