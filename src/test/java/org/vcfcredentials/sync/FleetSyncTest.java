package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;
import static org.vcfcredentials.vcf.Source.VCF_INSTALLER;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.VcfException;

class FleetSyncTest {
    private final FakeVcfReader reader = new FakeVcfReader();
    private final Queue<Runnable> handedOver = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path directory;

    private SyncFixture fixture;

    @BeforeEach
    void open() {
        fixture = new SyncFixture(directory, new TestClock(), reader);
        reader.tells(SDDC_MANAGER, List.of(Told.root("esx-1", "one").credential()));
        reader.tells(VCF_INSTALLER, List.of(Told.root("esx-1", "zero").credential()));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        fixture.close();
    }

    @Test
    void everyEnvironmentThatHasAHostIsSyncedAndThoseThatFailAreNamed() {
        manager("Lab A");
        long ill = installer("Lab B");
        planned("Lab C");
        reader.fails(VCF_INSTALLER, "It is ill.");
        FleetSync fleet = fixture.fleet(fixture.runner(Runnable::run), 1);

        fleet.startAll(ADMIN);

        assertThat(fleet.progress())
                .contains(new FleetProgress(
                        "admin",
                        2,
                        2,
                        0,
                        List.of(new FleetProgress.Failure(ill, "Lab B", "VCF Installer: It is ill."))));
        assertThat(fixture.environments().audit().entries)
                .contains("admin SYNC_STARTED environment Lab A", "admin SYNC_STARTED environment Lab B");
    }

    @Test
    void onlyWhatWasSelectedIsSynced() {
        long wanted = manager("Lab A");
        manager("Lab B");
        FleetSync fleet = fixture.fleet(fixture.runner(Runnable::run), 1);

        fleet.start(Set.of(wanted, 999L), ADMIN);

        assertThat(fleet.progress().orElseThrow().environments()).isOne();
        assertThat(fixture.rows("SELECT environment_id FROM sync_runs")).containsExactly(Long.toString(wanted));
    }

    @Test
    void noMoreSourcesAreHandedOverThanThereIsRoomForAndTheRestFollowsInTurn() {
        long first = manager("Lab A");
        long second = manager("Lab B");
        long third = manager("Lab C");
        FleetSync fleet = fixture.fleet(fixture.runner(handedOver::add), 2);

        fleet.startAll(ADMIN);

        assertThat(handedOver).hasSize(2);
        handedOver.remove().run();
        assertThat(handedOver).hasSize(2);
        assertThat(ended(fleet)).isOne();
        while (!handedOver.isEmpty()) {
            handedOver.remove().run();
        }
        assertThat(fleet.progress().orElseThrow().running()).isFalse();
        assertThat(fixture.rows("SELECT environment_id FROM sync_runs ORDER BY id"))
                .containsExactly(Long.toString(first), Long.toString(second), Long.toString(third));
    }

    @Test
    void aHostThatHangsDelaysNobody() throws InterruptedException {
        installer("Lab A");
        manager("Lab B");
        manager("Lab C");
        manager("Lab D");
        var hanging = new CountDownLatch(1);
        var others = new CountDownLatch(3);
        hang(hanging);
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            others.countDown();
            throw new VcfException(VcfException.Reason.TIMED_OUT, "Read.");
        });
        FleetSync fleet = fixture.fleet(fixture.runner(threads), 2);

        fleet.startAll(ADMIN);

        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
        fleet.cancel(ADMIN);
    }

    @Test
    void aSourceThatIsBeingReadIsJoinedAndNotReadTwice() {
        long lab = manager("Lab A");
        SyncRunner runner = fixture.runner(handedOver::add);
        runner.runScheduled(new SourceKey(lab, SDDC_MANAGER));
        FleetSync fleet = fixture.fleet(runner, 2);

        fleet.startAll(ADMIN);

        assertThat(handedOver).hasSize(1);
        handedOver.remove().run();
        assertThat(ended(fleet)).isOne();
    }

    @Test
    void cancellingDropsWhatHasNotBegunAndStopsWhatIsRunning() throws InterruptedException {
        installer("Lab A");
        manager("Lab B");
        var hanging = new CountDownLatch(1);
        hang(hanging);
        SyncRunner runner = fixture.runner(threads);
        FleetSync fleet = fixture.fleet(runner, 1);
        fleet.startAll(ADMIN);
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();

        fleet.cancel(ADMIN);

        runner.shutdown(Duration.ofSeconds(30));
        FleetProgress end = fleet.progress().orElseThrow();
        assertThat(end.running()).isFalse();
        assertThat(end.cancelled()).isTrue();
        assertThat(end.dropped()).isOne();
        assertThat(end.failures())
                .extracting(FleetProgress.Failure::message)
                .containsExactly("VCF Installer: Cancelled.");
        assertThat(fixture.environments().audit().entries).contains("admin SYNC_CANCELLED 1 environments not begun");
    }

    @Test
    void whatWaitsForAThreadIsNotReadAfterItWasCancelled() {
        manager("Lab A");
        FleetSync fleet = fixture.fleet(fixture.runner(handedOver::add), 1);
        fleet.startAll(ADMIN);

        fleet.cancel(ADMIN);
        handedOver.remove().run();

        assertThat(fleet.progress().orElseThrow().failures())
                .extracting(FleetProgress.Failure::message)
                .containsExactly("SDDC Manager: The sync was broken off.");
        assertThat(fixture.rows("SELECT id FROM sync_runs")).isEmpty();
    }

    @Test
    void whatSomebodyElseAskedForTooGoesOnWhenItIsCancelled() {
        long lab = manager("Lab A");
        SyncRunner runner = fixture.runner(handedOver::add);
        FleetSync fleet = fixture.fleet(runner, 1);
        fleet.startAll(ADMIN);
        runner.start(lab, ADMIN);

        fleet.cancel(ADMIN);
        handedOver.remove().run();

        assertThat(fleet.progress().orElseThrow().failures()).isEmpty();
        assertThat(fixture.rows("SELECT succeeded FROM sync_runs")).containsExactly("1");
    }

    @Test
    void thereIsOneAtATimeAndItsOutcomeStaysUntilItIsPutAway() {
        manager("Lab A");
        FleetSync fleet = fixture.fleet(fixture.runner(handedOver::add), 1);
        fleet.startAll(ADMIN);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> fleet.startAll(ADMIN))
                .withMessageContaining("under way");
        fleet.dismiss();
        assertThat(fleet.progress()).isPresent();
        handedOver.remove().run();
        fleet.dismiss();
        assertThat(fleet.progress()).isEmpty();
    }

    @Test
    void anEnvironmentThatIsDeletedMeanwhileIsToldAndTheOthersGoOn() {
        manager("Lab A");
        long gone = manager("Lab B");
        manager("Lab C");
        FleetSync fleet = fixture.fleet(fixture.runner(handedOver::add), 1);
        fleet.startAll(ADMIN);
        fixture.environments().change(environments -> environments.delete(gone, ADMIN));

        while (!handedOver.isEmpty()) {
            handedOver.remove().run();
        }

        assertThat(fleet.progress().orElseThrow().running()).isFalse();
        assertThat(fleet.progress().orElseThrow().failures())
                .extracting(FleetProgress.Failure::environment)
                .containsExactly("Lab B");
    }

    @Test
    void whoShutsDownBeginsNothingMore() {
        manager("Lab A");
        manager("Lab B");
        FleetSync fleet = fixture.fleet(fixture.runner(handedOver::add), 1);
        fleet.startAll(ADMIN);

        fleet.shutdown();
        handedOver.remove().run();

        assertThat(handedOver).isEmpty();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> fleet.startAll(ADMIN));
    }

    @Test
    void nothingToSyncIsTold() {
        planned("Lab A");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () -> fixture.fleet(fixture.runner(Runnable::run), 1).startAll(ADMIN))
                .withMessageContaining("nothing to sync");
    }

    @Test
    void onlyAdminsStartAndEndIt() {
        assertThat(List.of("startAll", "start", "cancel", "dismiss"))
                .allSatisfy(name -> assertThat(FleetSync.class.getDeclaredMethods())
                        .filteredOn(method -> method.getName().equals(name) && Modifier.isPublic(method.getModifiers()))
                        .isNotEmpty()
                        .allSatisfy(method -> assertThat(method.isAnnotationPresent(AdminOnly.class))
                                .isTrue()));
    }

    private void hang(CountDownLatch reached) {
        reader.does(VCF_INSTALLER, (endpoint, progress) -> {
            reached.countDown();
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new VcfException(VcfException.Reason.CANCELLED, "Cancelled.", interrupted);
            }
        });
    }

    private static int ended(FleetSync fleet) {
        return fleet.progress().orElseThrow().ended();
    }

    private long manager(String name) {
        EnvironmentDraft draft = EnvironmentFixture.draft(name);
        draft.getInstaller().setHost("");
        return fixture.environments().create(draft);
    }

    private long installer(String name) {
        EnvironmentDraft draft = EnvironmentFixture.draft(name);
        draft.getManager().setHost("");
        return fixture.environments().create(draft);
    }

    private void planned(String name) {
        var draft = new EnvironmentDraft();
        draft.setName(name);
        fixture.environments().create(draft);
    }
}
