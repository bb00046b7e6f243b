package org.vcfcredentials.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.environment.EnvironmentChanged;
import org.vcfcredentials.platform.Heartbeat;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.sync.SyncTimers;

/** The container's own timers, transactions and pools, on a real SQLite file. */
@ArquillianTest
class TimersIT {
    private static final int LONGEST_WAIT_SECONDS = 60;

    /** The heartbeat, and the next backup. */
    private static final int BESIDE_THE_SOURCES = 2;

    @Inject
    private SyncTimers timers;

    @Inject
    private Vault vault;

    @Inject
    private EntityManager entityManager;

    @Inject
    private ContainersTimers containersTimers;

    @Inject
    private Event<EnvironmentChanged> changed;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static WebArchive product() {
        return ProductArchive.withoutLogin();
    }

    @BeforeEach
    void addTwoEnvironmentsNobodyAnswersFor() throws Exception {
        addEnvironment(1001, "always on");
        addSchedule(2001, 1001, true);
        addEnvironment(1002, "by hand");
        addSchedule(2002, 1002, false);
    }

    @AfterEach
    void removeThem() throws Exception {
        write("DELETE FROM environments WHERE id IN (1001, 1002)");
        timers.recreateAll();
    }

    @Test
    void thereIsOneTimerForEachEnabledSourceHoweverOftenTheyAreMade() {
        assertThat(timers.recreateAll()).isOne();
        assertThat(timers.recreateAll()).isOne();
    }

    @Test
    void aChangeOfAnEnvironmentIsFollowed() throws Exception {
        timers.recreateAll();
        write("UPDATE schedule_configs SET enabled = TRUE WHERE id = 2002");

        transaction.begin();
        changed.fire(new EnvironmentChanged(1002));
        transaction.commit();

        await("a timer for the source that was enabled", () -> containersTimers.count() == 2 + BESIDE_THE_SOURCES);
    }

    @Test
    void aSourceThatWasDueRunsByItselfAndLeavesARecord() throws Exception {
        timers.recreateAll();

        List<?> runs = awaitRuns(1001);

        assertThat(runs).hasSize(1);
        assertThat(read("SELECT started_by FROM sync_runs WHERE environment_id = 1001"))
                .isEqualTo(List.of("system"));
        assertThat(read("SELECT last_sync_status FROM environments WHERE id = 1001"))
                .isEqualTo(List.of("failed"));
        assertThat(read("SELECT manager_error FROM environments WHERE id = 1001")
                        .toString())
                .contains("refused");
        assertThat(read("SELECT COUNT(*) FROM sync_runs WHERE environment_id = 1002"))
                .hasToString("[0]");
    }

    @Test
    void whenTheContainerLosesEveryTimerReadinessSaysNoUntilTheyAreMadeAnew() throws Exception {
        timers.recreateAll();
        containersTimers.dropAll();

        await("the silence is noticed", Heartbeat::stopped);
        await("the timers tick again", () -> !Heartbeat.stopped());
        await("each is there", () -> containersTimers.count() == 1 + BESIDE_THE_SOURCES);
    }

    @Test
    void nothingCanBeWrittenOutsideATransaction() {
        assertThat(read("PRAGMA query_only")).hasToString("[1]");
    }

    private List<?> awaitRuns(long environmentId) throws InterruptedException {
        String runs = "SELECT id FROM sync_runs WHERE environment_id = " + environmentId;
        await("a run of environment " + environmentId, () -> !read(runs).isEmpty());
        return read(runs);
    }

    private static void await(String what, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Port 1 on loopback: the connection is refused at once. */
    private void addEnvironment(long id, String name) throws Exception {
        byte[] password = vault.seal(new SecretPlace("environments.manager_password", id), Secret.of("unused"));
        write(
                "INSERT INTO environments (id, name, description, installer_host, installer_username,"
                        + " installer_error, manager_host, manager_username, manager_password,"
                        + " manager_trust, manager_error, last_sync_status, created_at, updated_at, version)"
                        + " VALUES (?, ?, '', '', '', '', '127.0.0.1:1', 'admin', ?, 'none', '', 'never', 0, 0, 1)",
                id,
                name,
                password);
    }

    private void addSchedule(long id, long environmentId, boolean enabled) throws Exception {
        long anHourAgo = Instant.now().minusSeconds(3600).toEpochMilli();
        write(
                "INSERT INTO schedule_configs (id, environment_id, source, enabled, interval_minutes, next_run, created_at,"
                        + " updated_at) VALUES (?, ?, 'SDDC_MANAGER', ?, 5, ?, 0, 0)",
                id,
                environmentId,
                enabled,
                anHourAgo);
    }

    private void write(String sql, Object... values) throws Exception {
        transaction.begin();
        Query query = entityManager.createNativeQuery(sql);
        for (int index = 0; index < values.length; index++) {
            query.setParameter(index + 1, values[index]);
        }
        query.executeUpdate();
        transaction.commit();
    }

    private List<?> read(String sql) {
        return entityManager.createNativeQuery(sql).getResultList();
    }
}
