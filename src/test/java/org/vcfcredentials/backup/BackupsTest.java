package org.vcfcredentials.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.audit.InMemoryAudit;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.sync.FakeTimerService;

class BackupsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Deque<Runnable> handedOver = new ArrayDeque<>();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final FakeTimerService timers = new FakeTimerService();

    @TempDir
    private Path directory;

    private EnvironmentFixture product;

    @BeforeEach
    void open() {
        product = new EnvironmentFixture(directory, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void whoAsksForAnotherJoinsTheOneUnderWay() {
        Backups backups = at(NOON);
        backups.start(ADMIN);
        backups.start(ADMIN);
        backups.runScheduled();
        assertThat(handedOver).hasSize(1);
        assertThat(backups.isRunning()).isTrue();

        handedOver.remove().run();

        assertThat(backups.isRunning()).isFalse();
        assertThat(backups.list()).extracting(Backup::madeAt).containsExactly(NOON);
        assertThat(audit.entries)
                .containsExactly("admin BACKUP_STARTED the database", "admin BACKUP_STARTED the database");
    }

    @Test
    void theOutcomeOutlivesARestart() throws IOException {
        make(NOON);
        BackupOutcome made = at(NOON.plusSeconds(60)).last().orElseThrow();
        assertThat(made.succeeded()).isTrue();
        assertThat(made.endedAt()).isEqualTo(NOON);
        assertThat(made.name()).isEqualTo("backup-20261126T120000Z.db.sealed");
        assertThat(made.bytes())
                .isEqualTo(Files.size(directory.resolve("backups").resolve(made.name())));

        Files.delete(directory.resolve("master.key"));
        make(NOON.plusSeconds(60));

        BackupOutcome failed = at(NOON).last().orElseThrow();
        assertThat(failed.succeeded()).isFalse();
        assertThat(failed.problem()).contains("is missing");
        assertThat(at(NOON).list()).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenIsAnOutcomeAndNotAnException() throws IOException {
        Files.writeString(directory.resolve("backups"), "in the way");
        Backups backups = at(NOON);
        backups.start(ADMIN);

        handedOver.remove().run();

        assertThat(backups.isRunning()).isFalse();
    }

    @Test
    void aStopWaitsOnlyItsTimeAndNoneBeginsAfterIt() {
        Backups backups = at(NOON);
        backups.start(ADMIN);

        backups.shutdown(Duration.ofMillis(1));

        assertThat(backups.isRunning()).isFalse();
        assertThat(backups.run(ADMIN).problem()).isEqualTo("The server is being stopped.");
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void theTimerIsOneAndGoesOnFromTheNewestBackup() {
        make(NOON);
        BackupTimer timer = timer(NOON.plus(Duration.ofHours(5)), DAY);

        timer.recreate();

        assertThat(timer.recreate()).contains(NOON.plus(DAY));
        assertThat(timers.timers()).singleElement().satisfies(made -> {
            assertThat(made.getNextTimeout()).isEqualTo(Date.from(NOON.plus(DAY)));
            assertThat(made.interval()).isEqualTo(DAY.toMillis());
            assertThat(made.isPersistent()).isFalse();
        });
    }

    @Test
    void whatWasDueWhileNoServerRanIsDueSoonAfterTheStart() {
        make(NOON);
        Instant nextWeek = NOON.plus(Duration.ofDays(7));

        assertThat(timer(nextWeek, DAY).recreate()).contains(nextWeek.plus(BackupTimer.AFTER_START));
    }

    @Test
    void withoutAnIntervalThereIsNoTimer() {
        assertThat(timer(NOON, Duration.ZERO).recreate()).isEmpty();
        assertThat(timers.timers()).isEmpty();
    }

    @Test
    void theTimerOnlyHandsOver() {
        timer(NOON, DAY).due();

        assertThat(handedOver).hasSize(1);
        assertThat(directory.resolve("backups")).doesNotExist();
    }

    @Test
    void whatAKilledBackupLeftInClearIsRemovedAtTheStart() throws IOException {
        Path draft = Files.createDirectory(directory.resolve("backups")).resolve("backup.db.new");
        Files.writeString(draft, "in clear");

        at(NOON).tidyUp();

        assertThat(draft).doesNotExist();
    }

    private void make(Instant now) {
        at(now).start(ADMIN);
        handedOver.remove().run();
    }

    private Backups at(Instant now) {
        var thread = new BackupThread() {
            @Override
            public void execute(Runnable task) {
                handedOver.add(task);
            }
        };
        var settings = TestSettings.in(directory).make();
        return new Backups(settings, Clock.fixed(now, ZoneOffset.UTC), audit, thread);
    }

    private BackupTimer timer(Instant now, Duration interval) {
        var settings = TestSettings.in(directory).backups(interval, 3).make();
        var timer = new BackupTimer(at(now), settings, Clock.fixed(now, ZoneOffset.UTC));
        timer.timerService = timers;
        return timer;
    }
}
