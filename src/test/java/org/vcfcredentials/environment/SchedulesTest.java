package org.vcfcredentials.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.environment.EnvironmentFixture.draft;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.vcf.Source;

class SchedulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(120);

    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;
    private long id;
    private SourceKey manager;

    @BeforeEach
    void open() {
        fixture = new EnvironmentFixture(directory, Clock.fixed(NOW, ZoneOffset.UTC));
        id = fixture.create(draft("Lab"));
        manager = new SourceKey(id, Source.SDDC_MANAGER);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void onlyEnabledSourcesArePlanned() {
        assertThat(plans())
                .extracting(SyncPlan::key, SyncPlan::interval)
                .containsExactly(tuple(manager, Duration.ofMinutes(60)));
    }

    @Test
    void aSourceThatIsSwitchedOffOrRemovedIsNotPlanned() {
        edit(draft -> draft.getManager().setSyncEnabled(false));
        assertThat(plans()).isEmpty();

        edit(draft -> draft.getManager().setSyncEnabled(true));
        edit(draft -> draft.getManager().setIntervalMinutes(0));
        assertThat(plans()).isEmpty();

        edit(draft -> draft.getManager().setIntervalMinutes(5));
        assertThat(plans()).hasSize(1);
        edit(draft -> draft.getManager().setHost(""));
        assertThat(plans()).isEmpty();
    }

    @Test
    void aShorterIntervalCountsFromTheLastRun() {
        ask(schedules -> schedules.claim(manager, "a", NOW, LATER, false));
        ask(schedules -> {
            schedules.ran(manager, "a", NOW.minusSeconds(600), true);
            return true;
        });

        edit(draft -> draft.getManager().setIntervalMinutes(15));

        assertThat(plans().get(0).nextRun()).contains(NOW.plusSeconds(300));
    }

    @Test
    void aLeaseIsGivenToOneAtATime() {
        assertThat(claim("a", NOW)).isTrue();
        assertThat(claim("b", NOW)).isFalse();
        assertThat(holds("a")).isTrue();
        assertThat(holds("b")).isFalse();
    }

    @Test
    void aLeaseThatRanOutIsFree() {
        claim("a", NOW);

        assertThat(claim("b", LATER.plusMillis(1))).isTrue();
        assertThat(holds("a")).isFalse();
    }

    @Test
    void aServerThatCrashedGetsItsOwnLeaseAgainAtOnce() {
        claim("a", NOW);

        assertThat(claim("a", NOW)).isTrue();
    }

    @Test
    void otherSourcesAreNotTouchedByALease() {
        claim("a", NOW);

        var installer = new SourceKey(id, Source.VCF_INSTALLER);
        boolean claimed = ask(schedules -> schedules.claim(installer, "b", NOW, LATER, false));
        assertThat(claimed).isTrue();
    }

    @Test
    void ofTwoServersWithATimerEachOnlyOneRunsWhatIsDue() {
        Instant due = NOW.plus(Duration.ofMinutes(60));
        assertThat(claimDue("a", due)).isTrue();
        end("a", due);

        assertThat(claimDue("b", due.plusSeconds(3))).isFalse();
        assertThat(claimDue("b", due.plus(Duration.ofMinutes(60)).minusSeconds(3)))
                .isTrue();
    }

    @Test
    void aRunByHandDoesNotMoveTheTimer() {
        claim("a", NOW);
        ask(schedules -> {
            schedules.ran(manager, "a", NOW, false);
            return true;
        });

        SourceSummary source =
                fixture.read(environments -> environments.summary(id)).manager();
        assertThat(source.lastRun()).contains(NOW);
        assertThat(source.nextRun()).contains(NOW.plus(Duration.ofMinutes(60)));
    }

    @Test
    void whoLostTheLeaseDoesNotGiveItBack() {
        claim("a", NOW);
        claim("b", LATER.plusMillis(1));

        end("a", NOW);

        assertThat(holds("b")).isTrue();
    }

    private boolean claim(String holder, Instant now) {
        return ask(schedules -> schedules.claim(manager, holder, now, now.plusSeconds(120), false));
    }

    private boolean claimDue(String holder, Instant now) {
        return ask(schedules -> schedules.claim(manager, holder, now, now.plusSeconds(120), true));
    }

    private void end(String holder, Instant at) {
        ask(schedules -> {
            schedules.ran(manager, holder, at, true);
            return true;
        });
    }

    private boolean holds(String holder) {
        return ask(schedules -> schedules.stillHolds(manager, holder));
    }

    private List<SyncPlan> plans() {
        return ask(Schedules::plans);
    }

    private <T> T ask(Function<Schedules, T> question) {
        return fixture.database().inTransaction(entityManager -> question.apply(fixture.schedules(entityManager)));
    }

    private void edit(Consumer<EnvironmentDraft> edit) {
        EnvironmentDraft draft = fixture.read(environments -> environments.draft(id));
        edit.accept(draft);
        fixture.change(environments -> environments.change(id, draft, ADMIN));
    }
}
