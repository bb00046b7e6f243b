package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;
import static org.vcfcredentials.vcf.Source.VCF_INSTALLER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.RequiresScope;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.sync.SourceProgress.Phase;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReading;

class SyncRunnerTest {
    private final TestClock clock = new TestClock();
    private final FakeVcfReader reader = new FakeVcfReader();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path directory;

    private SyncFixture fixture;
    private long lab;

    @BeforeEach
    void open() {
        fixture = new SyncFixture(directory, clock, reader);
        lab = fixture.environments().create(EnvironmentFixture.draft("Lab"));
        reader.tells(SDDC_MANAGER, List.of(Told.root("esx-1", "one").credential()));
        reader.tells(VCF_INSTALLER, List.of(Told.root("esx-1", "zero").credential()));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        fixture.close();
    }

    @Test
    void everyConfiguredSourceIsSynced() {
        SyncProgress end = fixture.runner(Runnable::run).run(lab, ADMIN);

        assertThat(end.succeeded()).isTrue();
        assertThat(end.sources()).extracting(SourceProgress::source).containsExactly(SDDC_MANAGER, VCF_INSTALLER);
        assertThat(fixture.environments().audit().entries).contains("admin SYNC_STARTED environment Lab");
    }

    @Test
    void aStartReturnsAtOnceAndProgressTellsTheRest() {
        SyncRunner runner = fixture.runner(waiting::add);

        assertThat(runner.start(lab, ADMIN).sources())
                .extracting(SourceProgress::phase)
                .containsOnly(Phase.WAITING);
        waiting.forEach(Runnable::run);

        assertThat(runner.progress(lab))
                .hasValueSatisfying(now -> assertThat(now.running()).isFalse());
    }

    @Test
    void aSecondRequestJoinsTheRunUnderWay() {
        SyncRunner runner = fixture.runner(waiting::add);

        runner.start(lab, ADMIN);
        runner.start(lab, ADMIN);
        runner.runScheduled(new SourceKey(lab, SDDC_MANAGER));

        assertThat(waiting).hasSize(2);
        assertThat(runner.progress(lab))
                .hasValueSatisfying(now -> assertThat(now.sources()).hasSize(2));
    }

    @Test
    void whatHasEndedCanBeStartedAgain() {
        SyncRunner runner = fixture.runner(Runnable::run);
        runner.run(lab, ADMIN);

        assertThat(runner.run(lab, ADMIN).sources().get(0).message()).startsWith("1 credential: 0 added");
    }

    @Test
    void aSourceThatFailsDoesNotStopTheOther() {
        reader.fails(SDDC_MANAGER, "refused");

        SyncProgress end = fixture.runner(Runnable::run).run(lab, ADMIN);

        assertThat(end.sources()).extracting(SourceProgress::phase).containsExactly(Phase.FAILED, Phase.DONE);
        assertThat(end.succeeded()).isFalse();
    }

    @Test
    void aHostThatHangsHoldsUpNobodyElse() throws InterruptedException {
        var hanging = new CountDownLatch(1);
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            hanging.countDown();
            return blocked();
        });
        SyncRunner runner = fixture.runner(threads);

        runner.start(lab, ADMIN);
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
        long other = fixture.environments().create(installerOnly());

        assertThat(runner.run(other, ADMIN).succeeded()).isTrue();
        runner.shutdown(Duration.ZERO);
    }

    @Test
    void aShutdownBreaksOffWhatDoesNotEndAndStartsNothingMore() throws InterruptedException {
        var hanging = new CountDownLatch(1);
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            hanging.countDown();
            return blocked();
        });
        SyncRunner runner = fixture.runner(threads);
        clock.advance(Duration.ofHours(1));
        runner.runScheduled(new SourceKey(lab, SDDC_MANAGER));
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();

        runner.shutdown(Duration.ZERO);

        assertThat(runner.progress(lab))
                .hasValueSatisfying(now -> assertThat(now.running()).isFalse());
        assertThat(runner.start(lab, ADMIN).sources())
                .extracting(SourceProgress::message)
                .containsOnly("The server is shutting down.");
    }

    @Test
    void anErrorInTheMiddleEndsTheRun() {
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            throw new StackOverflowError();
        });
        SyncRunner runner = fixture.runner(task -> {
            try {
                task.run();
            } catch (StackOverflowError expected) {
                assertThat(expected).isNotNull();
            }
        });

        assertThat(runner.run(lab, ADMIN).sources().get(0).phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void anEnvironmentWithoutSourcesHasNothingToSync() {
        var planned = new EnvironmentDraft();
        planned.setName("Planned");
        long id = fixture.environments().create(planned);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> fixture.runner(Runnable::run).start(id, ADMIN))
                .withMessageContaining("fill in a host first");
    }

    @Test
    void startingASyncNeedsTheScopeOfIt() throws NoSuchMethodException {
        for (String name : List.of("start", "run")) {
            assertThat(SyncRunner.class
                            .getMethod(name, long.class, Actor.class)
                            .getAnnotation(RequiresScope.class)
                            .value())
                    .isEqualTo(Scope.SYNC);
        }
    }

    private static EnvironmentDraft installerOnly() {
        EnvironmentDraft draft = EnvironmentFixture.draft("Other");
        draft.getManager().setHost("");
        return draft;
    }

    private static VcfReading blocked() throws VcfException {
        try {
            new CountDownLatch(1).await();
            throw new IllegalStateException();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new VcfException(VcfException.Reason.CANCELLED, "Cancelled.", interrupted);
        }
    }
}
