package org.vcfcredentials.acceptance.payara;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.vcfcredentials.acceptance.Database;
import org.vcfcredentials.acceptance.servers.Command;
import org.vcfcredentials.acceptance.servers.Knocker;
import org.vcfcredentials.acceptance.servers.Pause;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedVcf;

/** One redeployment of the running product with a sync under way, and what it left. */
final class Redeployment {
    /** The ways an administrator does it. */
    enum Way {
        ASADMIN,
        CONSOLE,
        SCRIPT
    }

    /** A row of the table at the end. */
    record Trial(int number, Way way, String sync, long seconds, String gap, Footprint footprint) {
        static final String HEAD =
                "trial  way      sync          s  loaders  timers  threads  files  libraries  what a client sees";

        @Override
        public String toString() {
            return String.format(
                    "%5d  %-7s  %-10s  %3d  %7d  %6d  %7d  %5d  %9d  %s",
                    number,
                    way,
                    sync,
                    seconds,
                    footprint.loaders(),
                    footprint.timers(),
                    footprint.threads(),
                    footprint.files(),
                    footprint.libraries(),
                    gap);
        }
    }

    private static final String RUNS = "SELECT COUNT(*) FROM sync_runs";
    private static final String LEASES = "SELECT COUNT(*) FROM schedule_configs WHERE lease_holder IS NOT NULL";

    /** The running one; Payara's authorisation keeps one former, and the JDK's records may keep another. */
    static final int MOST_LOADERS = 3;

    private final PayaraServer server;
    private final SimulatedVcf vcf;
    private final Database database;

    Redeployment(PayaraServer server, SimulatedVcf vcf) {
        this.server = server;
        this.vcf = vcf;
        this.database = new Database(server.data().resolve("vcf_credentials.db"));
    }

    /** A sync that hangs until the redeployment breaks it off, or one that goes on when the redeployment has begun. */
    Trial run(int number, Way way, boolean brokenOff, int environment) {
        int runs = database.number(RUNS);
        var sync = beginHangingSync(environment);
        long begin = System.nanoTime();
        try (var client = new Knocker(server.uri("/health/ready"))) {
            Pause.until("200 before the redeployment", () -> client.latest().equals("200"));
            var release = brokenOff ? null : CompletableFuture.runAsync(vcf.manager()::calm, delayed());
            redeploy(way).succeeded();
            Pause.until("200 after the redeployment", () -> client.latest().equals("200"));
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            if (release != null) {
                release.join();
            }
            vcf.manager().calm();
            database.await(LEASES, leases -> leases == 0);
            database.await(RUNS, after -> after > runs);
            return new Trial(
                    number,
                    way,
                    (brokenOff ? "hangs: " : "ends: ") + sync.join(),
                    seconds,
                    client.story(),
                    Footprint.of(server.jvm()));
        }
    }

    /** Returns when it is under way and has its lease: what its user will be answered, the status or {@code cut}. */
    CompletableFuture<String> beginHangingSync(int environment) {
        vcf.manager().inject(Fault.hang().on("GET", "/v1/credentials"));
        var sync = server.api().beginSync(environment);
        database.await(LEASES, leases -> leases > 0);
        return sync.handle((status, failure) -> failure == null ? status.toString() : "cut");
    }

    private static Executor delayed() {
        return CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS);
    }

    private Command redeploy(Way way) {
        Path war = Path.of(System.getProperty("war"));
        return switch (way) {
            case ASADMIN -> server.domain().asadmin("redeploy", "--name", "vcf-credential-manager", war.toString());
            case CONSOLE -> new Upload(server.domain()).deploy(war);
            case SCRIPT -> server.domain().redeploy(war);
        };
    }
}
