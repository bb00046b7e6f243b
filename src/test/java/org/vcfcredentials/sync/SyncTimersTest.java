package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;
import static org.vcfcredentials.vcf.Source.VCF_INSTALLER;

import jakarta.ejb.TimerConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceKey;

class SyncTimersTest {
    private final TestClock clock = new TestClock();
    private final FakeTimerService timerService = new FakeTimerService();
    private final List<Runnable> handedOver = new ArrayList<>();

    @TempDir
    private Path directory;

    private SyncFixture fixture;
    private SyncTimers timers;
    private long lab;

    @BeforeEach
    void open() {
        fixture = new SyncFixture(directory, clock, new FakeVcfReader());
        lab = fixture.environments().create(EnvironmentFixture.draft("Lab"));
        timers = timers(fixture.runner(handedOver::add));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void thereIsExactlyOneTimerPerEnabledSource() {
        long other = fixture.environments().create(EnvironmentFixture.draft("Other"));
        edit(draft -> {
            draft.getInstaller().setSyncEnabled(true);
            draft.getInstaller().setIntervalMinutes(30);
        });

        assertThat(timers.recreateAll()).isEqualTo(3);
        assertThat(timers.recreateAll()).isEqualTo(3);

        assertThat(infos())
                .containsExactlyInAnyOrder(
                        new SourceKey(lab, SDDC_MANAGER),
                        new SourceKey(lab, VCF_INSTALLER),
                        new SourceKey(other, SDDC_MANAGER));
    }

    @Test
    void aTimerIsNotPersistentAndKeepsItsInterval() {
        timers.recreateAll();

        assertThat(sourceTimers()).singleElement().satisfies(timer -> {
            assertThat(timer.isPersistent()).isFalse();
            assertThat(timer.interval()).isEqualTo(Duration.ofMinutes(60).toMillis());
            assertThat(timer.getNextTimeout().toInstant())
                    .isEqualTo(clock.instant().plus(Duration.ofMinutes(60)));
        });
    }

    @Test
    void aChangeIsFollowed() {
        timers.recreateAll();
        edit(draft -> draft.getManager().setIntervalMinutes(15));

        timers.recreate(lab);

        assertThat(sourceTimers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.interval())
                        .isEqualTo(Duration.ofMinutes(15).toMillis()));
    }

    @Test
    void aDeletedEnvironmentLeavesNoTimer() {
        fixture.environments().create(EnvironmentFixture.draft("Other"));
        timers.recreateAll();
        fixture.environments().change(environments -> environments.delete(lab, ADMIN));

        timers.recreate(lab);

        assertThat(infos()).hasSize(1).doesNotContain(new SourceKey(lab, SDDC_MANAGER));
    }

    @Test
    void aTimerOnlyHandsOver() {
        timers.recreateAll();

        timers.due(sourceTimers().get(0));

        assertThat(handedOver).hasSize(1);
    }

    @Test
    void nothingGetsOutOfATimerThatFails() {
        timers.recreateAll();
        SyncTimers failing = timers(fixture.runner(task -> {
            throw new NoClassDefFoundError();
        }));

        assertThatCode(() -> failing.due(sourceTimers().get(0))).doesNotThrowAnyException();
    }

    @Test
    void aTimerThatTheContainerDroppedIsMadeAnewWithinAMinute() {
        timers.recreateAll();
        sourceTimers().get(0).cancel();

        beatForAMinute();

        assertThat(infos()).containsExactly(new SourceKey(lab, SDDC_MANAGER));
        assertThat(handedOver).isEmpty();
    }

    @Test
    void aTimerTooManyIsTakenAway() {
        timers.recreateAll();
        var twin = sourceTimers().get(0);
        timerService.createIntervalTimer(
                twin.getNextTimeout(), twin.interval(), new TimerConfig(twin.getInfo(), false));

        beatForAMinute();

        assertThat(infos()).containsExactly(new SourceKey(lab, SDDC_MANAGER));
    }

    @Test
    void timersThatAreAllThereAreLeftAlone() {
        timers.recreateAll();
        var before = sourceTimers();

        beatForAMinute();

        assertThat(sourceTimers()).isEqualTo(before);
    }

    @Test
    void thereIsOneHeartbeatHoweverOftenTheTimersAreMade() {
        timers.recreateAll();
        timers.recreateAll();

        assertThat(timerService.timers()).hasSize(2).contains(heartbeat());
    }

    private SyncTimers timers(SyncRunner runner) {
        var made =
                new SyncTimers(fixture.environments().schedules(), runner, fixture.expirations(handedOver::add), clock);
        made.timerService = timerService;
        return made;
    }

    private List<Object> infos() {
        return sourceTimers().stream().map(timer -> (Object) timer.getInfo()).toList();
    }

    private List<FakeTimerService.FakeTimer> sourceTimers() {
        return timerService.timers().stream()
                .filter(timer -> timer.getInfo() instanceof SourceKey)
                .toList();
    }

    private FakeTimerService.FakeTimer heartbeat() {
        return timerService.timers().stream()
                .filter(timer -> !(timer.getInfo() instanceof SourceKey))
                .findFirst()
                .orElseThrow();
    }

    private void beatForAMinute() {
        for (int beat = 0; beat < 12; beat++) {
            timers.due(heartbeat());
        }
    }

    private void edit(Consumer<EnvironmentDraft> edit) {
        EnvironmentDraft draft = fixture.environments().read(environments -> environments.draft(lab));
        edit.accept(draft);
        fixture.environments().change(environments -> environments.change(lab, draft, ADMIN));
    }
}
