package org.vcfcredentials.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vcfcredentials.platform.database.TestDatabase;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/**
 * Measures a running product with a fleet of environments, all synced at once and at last all due at once, while two people look at
 * pages. Arguments: the product's address, the admin's password, how many environments, how many credentials each. Beside it the
 * physical limit: the same bytes fetched and thrown away, and as many rows inserted by plain JDBC. docs/benchmarks.md says how to run
 * it.
 */
public final class FleetBenchmark {
    private static final Logger LOG = Logger.getLogger(FleetBenchmark.class.getName());
    private static final int SIDE_BY_SIDE = 64;
    private static final int SEALED_BYTES = 60;

    /** The first ones warm up both sides. */
    private static final int ROUNDS = 4;

    private static final String ON_SCHEDULE = "{\"manager_sync_enabled\": true, \"manager_sync_interval_minutes\": 5}";

    private final ProductClient product;
    private final List<SimulatedVcf> fleet;
    private final int credentials;
    private final List<Integer> ids = new ArrayList<>();

    private FleetBenchmark(ProductClient product, List<SimulatedVcf> fleet, int credentials) {
        this.product = product;
        this.fleet = fleet;
        this.credentials = credentials;
    }

    public static void main(String[] arguments) throws Exception {
        int environments = Integer.parseInt(arguments[2]);
        int credentials = Integer.parseInt(arguments[3]);
        List<SimulatedVcf> fleet = IntStream.range(0, environments)
                .parallel()
                .mapToObj(index -> SimulatedVcf.start(
                        Blueprint.of("f" + index).credentials(credentials).seed(index)))
                .toList();
        try {
            new FleetBenchmark(new ProductClient(arguments[0], arguments[1]), fleet, credentials).run();
        } finally {
            fleet.forEach(SimulatedVcf::close);
        }
    }

    private void run() throws Exception {
        LOG.info(String.format("%d environments of %d credentials", fleet.size(), credentials));
        for (int round = 0; round < ROUNDS; round++) {
            timed("bytes fetched, nothing kept", () -> atOnce(fleet.size(), this::fetch));
        }
        timed("rows inserted by plain JDBC", this::insertRows);
        timed("environments added", this::addEnvironments);
        measured("sync, first", this::syncAll);
        for (int round = 0; round < ROUNDS; round++) {
            measured("sync, unchanged", this::syncAll);
        }
        fleet.forEach(vcf -> vcf.manager().rotate(10));
        measured("sync, 10 % rotated", this::syncAll);
        byTimers();
        ids.forEach(
                id -> product.send(product.request("/api/environments/" + id).DELETE()));
    }

    private void addEnvironments() {
        IntStream.range(0, fleet.size())
                .forEach(
                        index -> ids.add(product.addEnvironment(fleet.get(index).manager(), "Fleet " + index)));
    }

    private void syncAll() throws Exception {
        atOnce(ids.size(), index -> product.send(product.post("/api/environments/" + ids.get(index) + "/sync")));
    }

    /** Has the timers read all of them: each is due five minutes after it was switched on, all within the time that took. */
    private void byTimers() throws Exception {
        timed(
                "schedules switched on",
                () -> ids.forEach(id -> product.send(
                        product.request("/api/environments/" + id).PUT(BodyPublishers.ofString(ON_SCHEDULE)))));
        Instant due = moments("manager_next_run").min(Comparator.naturalOrder()).orElseThrow();
        TimeUnit.MILLISECONDS.sleep(
                Math.max(0, Duration.between(Instant.now(), due).toMillis()));
        measured("all read by their timers", () -> {
            while (moments("last_sync").anyMatch(due::isAfter)) {
                TimeUnit.SECONDS.sleep(1);
            }
        });
    }

    private Stream<Instant> moments(String field) {
        return ProductClient.list(product.send(product.request("/api/environments"))).stream()
                .map(environment -> Instant.parse(environment.getString(field)));
    }

    /** What is done while two people look at pages. */
    private void measured(String what, Work work) throws Exception {
        var people = new People(product, ids);
        try (people) {
            timed(what, work);
        }
        LOG.info(people.report());
        LOG.info("server: " + product.send(product.request("/api/storage-info")).body());
    }

    private void fetch(int index) {
        new PlainFetch(fleet.get(index).manager()).all();
    }

    /** One transaction for each environment, as the product has one for each sync. */
    private void insertRows() throws IOException, SQLException {
        Path directory = Files.createTempDirectory(Path.of("target"), "fleet");
        try (var database = new TestDatabase(directory);
                Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var random = new Random(1);
            for (int environment = 1; environment <= fleet.size(); environment++) {
                insertEnvironment(connection, environment);
                insertCredentials(connection, environment, random);
                connection.commit();
            }
        }
    }

    private static void insertEnvironment(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO environments (id, name, description,"
                        + " installer_host, installer_username, installer_error, manager_host, manager_username, manager_error,"
                        + " last_sync_status, created_at, updated_at, version)"
                        + " VALUES (?, ?, '', '', '', '', '', '', '', 'never', 0, 0, 1)")) {
            statement.setInt(1, id);
            statement.setString(2, "Fleet " + id);
            statement.executeUpdate();
        }
    }

    private void insertCredentials(Connection connection, int environment, Random random) throws SQLException {
        byte[] sealed = new byte[SEALED_BYTES];
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO credentials (id, environment_id,"
                        + " source, hostname, username, credential_type, vcf_id, account_type, resource_type, domain_name,"
                        + " search_text, password, password_fingerprint, password_withheld, has_history, first_seen, last_updated)"
                        + " VALUES (?, ?, 'SDDC_MANAGER', ?, ?, 'SSH', ?, 'USER', 'ESXI', 'domain', 'esx root', ?, ?, FALSE, FALSE, 0, 0)")) {
            for (int index = 0; index < credentials; index++) {
                random.nextBytes(sealed);
                statement.setLong(1, (long) environment * credentials + index);
                statement.setInt(2, environment);
                statement.setString(3, "esx-" + index + ".f" + environment + ".rainpole.io");
                statement.setString(4, "root");
                statement.setString(5, environment + "-" + index);
                statement.setBytes(6, sealed);
                statement.setString(7, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @FunctionalInterface
    private interface Each {
        void of(int index);
    }

    private static void timed(String what, Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        LOG.info(String.format("%-32s %8.2f s", what, (System.nanoTime() - begin) / 1e9));
    }

    private static void atOnce(int count, Each each) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            var next = new AtomicInteger();
            List<Future<?>> all = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                all.add(workers.submit(() -> each.of(next.getAndIncrement())));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }
}
