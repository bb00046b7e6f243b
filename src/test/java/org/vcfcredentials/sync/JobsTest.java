package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;
import static org.vcfcredentials.vcf.Source.VCF_INSTALLER;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.SourceOutcome;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.vcf.VcfReading;

class JobsTest {
    private final TestClock clock = new TestClock();
    private final FakeVcfReader reader = new FakeVcfReader();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @TempDir
    private Path directory;

    private SyncFixture fixture;
    private long lab;
    private SourceKey manager;
    private Jobs jobs;

    @BeforeEach
    void open() {
        fixture = new SyncFixture(directory, clock, reader);
        lab = fixture.environments().create(EnvironmentFixture.draft("Lab"));
        manager = new SourceKey(lab, SDDC_MANAGER);
        reader.tells(SDDC_MANAGER, List.of(Told.root("esx-1", "one").credential()));
        var environments =
                fixture.environments().environments(fixture.environments().entityManager());
        jobs = new Jobs(
                environments,
                history(),
                fixture.runner(waiting::add),
                null,
                fixture.environments().audit());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSourceWithAnIntervalIsAJobAndTellsItsLatestRun() {
        assertThat(jobs.list())
                .extracting(Job::key, Job::environment, Job::intervalMinutes, Job::enabled, Job::latest)
                .containsExactly(tuple(manager, "Lab", 60, true, Optional.empty()));

        fixture.sync(lab, SDDC_MANAGER);
        reader.fails(SDDC_MANAGER, "timed out");
        fixture.sync(lab, SDDC_MANAGER);

        assertThat(jobs.list().get(0).latest()).hasValueSatisfying(run -> {
            assertThat(run.succeeded()).isFalse();
            assertThat(run.message()).isEqualTo("timed out");
        });
    }

    @Test
    void aPausedJobKeepsItsIntervalAndGoesOnWithIt() {
        fixture.environments().inTransaction(() -> {
            jobs.pause(manager, ADMIN);
            return true;
        });
        Job paused = jobs.list().get(0);
        assertThat(paused.enabled()).isFalse();
        assertThat(paused.nextRun()).isEmpty();
        assertThat(paused.intervalMinutes()).isEqualTo(60);

        fixture.environments().inTransaction(() -> {
            jobs.resume(manager, ADMIN);
            return true;
        });
        assertThat(jobs.list().get(0).nextRun()).isPresent();
        assertThat(fixture.environments().audit().entries)
                .contains(
                        "admin SCHEDULE_CHANGED SDDC Manager of environment Lab: off",
                        "admin SCHEDULE_CHANGED SDDC Manager of environment Lab: on");
    }

    @Test
    void aJobWhosePasswordWasRefusedSaysSoAndGoesOnWhenItIsResumed() {
        reader.refusesPassword(SDDC_MANAGER);
        fixture.sync(lab, SDDC_MANAGER);
        assertThat(jobs.list())
                .extracting(Job::enabled, Job::ticks, Job::refusedSince)
                .containsExactly(tuple(true, false, Optional.of(clock.instant())));

        fixture.environments().inTransaction(() -> {
            jobs.resume(manager, ADMIN);
            return true;
        });

        assertThat(jobs.list())
                .extracting(Job::ticks, Job::nextRun)
                .containsExactly(tuple(true, Optional.of(clock.instant())));
        assertThat(fixture.environments().audit().entries)
                .contains("admin SYNC_RESUMED SDDC Manager of environment Lab");
    }

    @Test
    void resumingAJobLeavesTheOtherSourceAloneWhosePasswordMayStillBeWrong() {
        reader.refusesPassword(SDDC_MANAGER);
        reader.refusesPassword(VCF_INSTALLER);
        fixture.sync(lab, SDDC_MANAGER);
        fixture.sync(lab, VCF_INSTALLER);
        fixture.environments().inTransaction(() -> {
            jobs.pause(manager, ADMIN);
            return true;
        });

        fixture.environments().inTransaction(() -> {
            jobs.resume(manager, ADMIN);
            return true;
        });

        var environments =
                fixture.environments().environments(fixture.environments().entityManager());
        assertThat(environments.summary(lab).manager().pausedAt()).isEmpty();
        assertThat(environments.summary(lab).manager().scheduled()).isTrue();
        assertThat(environments.summary(lab).installer().pausedAt()).isPresent();
    }

    @Test
    void aRunWithGapsIsToldApartFromOneThatReadNothing() {
        var one = Told.root("esx-1", "one").credential();
        reader.does(
                SDDC_MANAGER,
                (endpoint, progress) ->
                        new VcfReading(List.of(one), List.of(), List.of(), List.of("A part is missing.")));
        fixture.sync(lab, SDDC_MANAGER);
        reader.fails(SDDC_MANAGER, "timed out");
        fixture.sync(lab, SDDC_MANAGER);

        assertThat(history().find(RunFilter.ALL, 0, 10).rows())
                .extracting(RunRecord::outcome)
                .containsExactly(SourceOutcome.FAILED, SourceOutcome.INCOMPLETE);
    }

    @Test
    void onlyTheSourceThatWasAskedForIsRead() {
        jobs.run(manager, ADMIN);

        assertThat(jobs.list().get(0).running()).isTrue();
        assertThat(waiting).hasSize(1);
        waiting.forEach(Runnable::run);
        assertThat(jobs.list().get(0).running()).isFalse();
        assertThat(history().find(RunFilter.ALL, 0, 10).rows())
                .extracting(RunRecord::source)
                .containsExactly(SDDC_MANAGER);
    }

    @Test
    void theHistoryIsFilteredAndPagedInTheDatabase() {
        long other = fixture.environments().create(EnvironmentFixture.draft("Other"));
        fixture.sync(lab, SDDC_MANAGER);
        fixture.sync(other, SDDC_MANAGER);
        reader.fails(VCF_INSTALLER, "refused");
        fixture.sync(lab, VCF_INSTALLER);

        assertThat(find("", Optional.empty()).rows())
                .extracting(RunRecord::environment, RunRecord::source)
                .containsExactly(tuple("Lab", VCF_INSTALLER), tuple("Other", SDDC_MANAGER), tuple("Lab", SDDC_MANAGER));
        assertThat(find("laB", Optional.of(true)).rows())
                .extracting(RunRecord::changes)
                .containsExactly(new RunRecord.Changes(1, 0, 0, 0));
        assertThat(find("", Optional.of(false)).total()).isEqualTo(1);
        Page<RunRecord> second = history().find(RunFilter.ALL, 2, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(RunRecord::environment).containsExactly("Lab");
    }

    private Page<RunRecord> find(String environment, Optional<Boolean> succeeded) {
        return history().find(new RunFilter(environment, succeeded), 0, 10);
    }

    private RunHistory history() {
        return new RunHistory(fixture.environments().entityManager());
    }
}
