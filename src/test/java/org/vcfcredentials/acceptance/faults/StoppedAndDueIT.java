package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.Database;
import org.vcfcredentials.acceptance.Product;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedVcf;

/** A product that is stopped while it reads and writes, and what fell due while it was down. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoppedAndDueIT {
    private static final Trials TRIALS = new Trials("Stopped and due");
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final int HANGING = 4;
    private static final int MANY = 20_000;
    private static final int DUE = 50;
    private static final int AT_A_TIME = 8;
    private static final String BY_TIMERS = " FROM sync_runs WHERE started_by = 'system'";
    private static final String MOST_AT_A_TIME =
            "SELECT MAX((SELECT COUNT(*) FROM sync_runs b WHERE b.started_by = 'system' AND b.started_at <= a.started_at"
                    + " AND b.finished_at > a.started_at)) FROM sync_runs a WHERE a.started_by = 'system'";

    @TempDir
    private static Path directory;

    private static SimulatedVcf hanging;
    private static SimulatedVcf big;
    private static SimulatedVcf small;
    private static final List<Integer> ENVIRONMENTS = new ArrayList<>();

    @BeforeAll
    static void simulate() {
        hanging = SimulatedVcf.start(Blueprint.of("sfo").credentials(20));
        big = SimulatedVcf.start(Blueprint.of("lax").credentials(MANY));
        small = SimulatedVcf.start(Blueprint.of("nyc").credentials(20));
    }

    @AfterAll
    static void end() {
        List.of(hanging, big, small).forEach(SimulatedVcf::close);
        TRIALS.report();
    }

    @Test
    @Order(1)
    void aStopDuringSyncsEndsInTimeAndLeavesACleanDatabase() throws Exception {
        hanging.manager().inject(Fault.hang().on("GET", "/v1/credentials"));
        TRIALS.run("SIGTERM during " + HANGING + " syncs that hang and one that writes", () -> {
            try (Product product = WholeProduct.started(directory)) {
                List<CompletableFuture<HttpResponse<String>>> syncs = beginSyncs(new Api(product));
                assertThat(syncs.subList(0, HANGING)).noneMatch(CompletableFuture::isDone);
                long begin = System.nanoTime();
                assertThat(product.stop()).isEqualTo(143);
                var took = Duration.ofNanos(System.nanoTime() - begin);
                assertThat(took).isLessThan(LONGEST_STOP);
                return "143 after " + took.toMillis() + " ms, " + assertClean();
            }
        });
    }

    private static List<CompletableFuture<HttpResponse<String>>> beginSyncs(Api api) throws Exception {
        var syncs = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int number = 1; number <= DUE; number++) {
            api.add("Due " + number, small.manager());
        }
        for (int number = 1; number <= HANGING; number++) {
            ENVIRONMENTS.add(api.add("Hanging " + number, hanging.manager()));
        }
        ENVIRONMENTS.add(api.add("Big", big.manager()));
        ENVIRONMENTS.forEach(environment -> syncs.add(api.sync(environment)));
        await("requests that hang", () -> hanging.manager().count("GET", "/v1/credentials") == HANGING);
        await("the end of reading", () -> big.manager().count("DELETE", "/v1/tokens/refresh-token") == 1);
        return syncs;
    }

    /** All or nothing of what was being written; nobody holds anything. */
    private static String assertClean() throws Exception {
        var installed = new Installed(directory);
        installed.assertWhole();
        String written = installed.values("SELECT COUNT(*) FROM credentials").get(0);
        assertThat(written).isIn("0", Integer.toString(MANY));
        String held = installed
                .values("SELECT COUNT(*) FROM schedule_configs WHERE lease_holder IS NOT NULL")
                .get(0);
        return "credentials written: " + written + ", leases still held: " + held;
    }

    @Test
    @Order(2)
    void whatFellDueMeanwhileRunsOnceSoonAndNotAllAtOnce() throws Exception {
        var twoHoursAgo = Instant.now().minus(Duration.ofHours(2)).toEpochMilli();
        new Installed(directory)
                .change("UPDATE schedule_configs SET enabled = 1, interval_minutes = 60, next_run = " + twoHoursAgo
                        + " WHERE source = 'SDDC_MANAGER' AND environment_id IN"
                        + " (SELECT id FROM environments WHERE name LIKE 'Due %');\n");
        hanging.manager().calm();
        small.manager().inject(Fault.hang().on("GET", "/v1/credentials").times(AT_A_TIME));
        TRIALS.run(DUE + " sources due at the start, the first " + AT_A_TIME + " hang", () -> {
            try (Product product = WholeProduct.started(directory, "VCM_SYNC_DEADLINE", "PT15S")) {
                String seen = assertCaughtUp(Database.of(product));
                assertSyncsGoOn(new Api(product));
                assertThat(product.stop()).isEqualTo(143);
                new Installed(directory).assertWhole();
                return seen;
            }
        });
    }

    private static String assertCaughtUp(Database database) {
        await("runs by timers", () -> database.number("SELECT COUNT(*)" + BY_TIMERS) >= DUE);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        assertThat(database.number("SELECT COUNT(*)" + BY_TIMERS)).isEqualTo(DUE);
        assertThat(database.number("SELECT COUNT(DISTINCT environment_id)" + BY_TIMERS))
                .isEqualTo(DUE);
        int most = database.number(MOST_AT_A_TIME);
        assertThat(most).isEqualTo(AT_A_TIME);
        int spread = database.number("SELECT (MAX(started_at) - MIN(started_at)) / 1000" + BY_TIMERS);
        assertThat(spread).isGreaterThanOrEqualTo(2);
        int failed = database.number("SELECT COUNT(*)" + BY_TIMERS + " AND NOT succeeded");
        assertThat(failed).isEqualTo(AT_A_TIME);
        return DUE + " runs, one each, begun within " + spread + " s, at most " + most + " at a time, failed: "
                + failed;
    }

    /** What was broken off is taken up again. */
    private static void assertSyncsGoOn(Api api) {
        List<Integer> answers = ENVIRONMENTS.stream()
                .map(environment -> api.sync(environment).join().statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
    }

    private static void await(String what, BooleanSupplier arrived) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!arrived.getAsBoolean()) {
            assertThat(System.nanoTime()).as("No " + what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
