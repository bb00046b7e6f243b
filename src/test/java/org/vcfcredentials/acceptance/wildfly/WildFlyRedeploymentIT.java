package org.vcfcredentials.acceptance.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.vcfcredentials.acceptance.Database;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.acceptance.servers.BrokenWar;
import org.vcfcredentials.acceptance.servers.Command;
import org.vcfcredentials.acceptance.servers.Knocker;
import org.vcfcredentials.acceptance.servers.Pause;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedCredential;
import org.vcfcredentials.simulator.SimulatedVcf;

/**
 * Redeployments in a row, each with a sync under way that hangs in the network: {@code -Dredeployments=50} for the long version. Every way an
 * administrator has takes its turn.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WildFlyRedeploymentIT {
    private static final Logger LOG = Logger.getLogger(WildFlyRedeploymentIT.class.getName());
    private static final int TRIALS = Integer.getInteger("redeployments", 3);
    private static final List<Trial.Way> WAYS = List.of(Trial.Way.values());
    private static final int CREDENTIALS = 500;
    private static final int SOURCES = 5;
    private static final int NEVER_CALMED_EVERY = 10;
    private static final String BUSY = "SELECT COUNT(*) FROM schedule_configs WHERE lease_holder IS NOT NULL";

    private static final Path DATA = Distribution.fresh("redeployment-data");

    private static SimulatedVcf vcf;
    private static DedicatedServer server;
    private static Api api;
    private static int environment;

    @BeforeAll
    static void start() throws IOException {
        vcf = SimulatedVcf.start(Blueprint.of("sfo").credentials(CREDENTIALS));
        Path base = Distribution.dedicated("redeployment");
        Files.writeString(
                base.resolve("configuration/mgmt-users.properties"),
                Digest.user("tester", "Tester-1") + "\n",
                StandardOpenOption.APPEND);
        server = DedicatedServer.start(base, DATA, Map.of()).watched();
        api = server.api();
        for (int number = 1; number <= SOURCES; number++) {
            environment = api.addEnvironment("Instance " + number, vcf);
        }
        api.sync(environment);
    }

    @AfterAll
    static void stop() {
        server.close();
        vcf.close();
    }

    @Test
    @Order(1)
    void everyRedeploymentLeavesOneOfEachAndNothingOfTheOneBefore() {
        var trials = new ArrayList<Trial>();
        LOG.info(Trial.heading());
        for (int number = 1; number <= TRIALS; number++) {
            Trial trial = run(number, WAYS.get(number % WAYS.size()));
            LOG.info(trial.line());
            trials.add(trial);
        }
        report(trials);
        assertThat(trials).allSatisfy(trial -> {
            assertThat(trial.timers()).isEqualTo(SOURCES);
            assertThat(trial.credentials()).isEqualTo(CREDENTIALS);
            assertThat(trial.loaders()).isLessThanOrEqualTo(Trial.MOST_LOADERS);
            assertThat(trial.libraries()).isLessThanOrEqualTo(3);
        });
    }

    @Test
    @Order(2)
    void aVersionThatCannotStartIsToldAndTheOldOneServesOn() throws IOException {
        var before = stored();

        Command redeployed = server.redeploy(BrokenWar.at(DATA.resolveSibling("broken.war")));

        assertThat(redeployed.exitCode()).isEqualTo(70);
        assertThat(redeployed.output())
                .contains("The new version did not start: The database", "The old version runs again")
                .doesNotContain("Exception");
        Pause.until("the door is open again", () -> server.https().latest().equals("200"));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aStopBreaksOffASyncThatHangsAndLeavesTheDatabaseClean() {
        CompletableFuture<String> request = hangingSync();

        assertThat(server.stop()).isIn(0, 143);

        assertThat(request.join()).isNotEqualTo("200");
        assertThat(DATA.resolve("vcf_credentials.db-wal")).doesNotExist();
        assertThat(DATA.resolve("native")).isEmptyDirectory();
        assertThat(new Database(DATA.resolve("vcf_credentials.db")).number(BUSY))
                .isZero();
    }

    private static Trial run(int number, Trial.Way way) {
        Map<String, String> before = stored();
        vcf.manager().rotate(10);
        CompletableFuture<String> request = hangingSync();
        Trial.Seen seen = redeploy(number, way, request);
        vcf.manager().calm();
        assertThat(stored()).as("all of the sync or nothing").isIn(before, simulated());
        new Database(DATA.resolve("vcf_credentials.db")).await(BUSY, busy -> busy == 0);
        api.sync(environment);
        assertThat(stored()).isEqualTo(simulated());
        assertThat(DATA.resolve("native").toFile().list())
                .as("the library and its lock")
                .hasSize(2);
        return Trial.of(number, way, seen, stored().size(), server);
    }

    /** A sync that has signed in and waits for its first page. */
    private static CompletableFuture<String> hangingSync() {
        long asked = vcf.manager().count("GET", "/v1/credentials");
        vcf.manager().inject(Fault.hang().on("GET", "/v1/credentials"));
        CompletableFuture<String> ended =
                api.beginSync(environment).handle((answer, cut) -> cut == null ? answer.toString() : "cut");
        Pause.until("the sync reads", () -> vcf.manager().count("GET", "/v1/credentials") > asked);
        return ended;
    }

    /** As soon as the door is seen closed, the network gives up, except now and then: then the farewell has to be cut short. */
    private static Trial.Seen redeploy(int number, Trial.Way way, CompletableFuture<String> request) {
        try (var knocker = new Knocker(server.uri("/health/ready"))) {
            Pause.until("the door is open", () -> knocker.latest().equals("200"));
            var redeployed = CompletableFuture.runAsync(() -> replace(way));
            Pause.until("the door is closed", () -> !knocker.latest().equals("200") || redeployed.isDone());
            if (number % NEVER_CALMED_EVERY != 0) {
                vcf.manager().calm();
            }
            redeployed.join();
            Pause.until("the door is open again", () -> knocker.latest().equals("200"));
            return new Trial.Seen(knocker.story(), request.join());
        }
    }

    private static void replace(Trial.Way way) {
        switch (way) {
            case COMMAND_LINE -> server.cli(CommandLine.DEPLOY + " --force").succeeded();
            case SCRIPT -> server.redeploy(Distribution.WAR).succeeded();
            case UPLOAD -> {
                var answer = new Upload(server.managementPort(), "tester", "Tester-1").replaceBy(Distribution.WAR);
                assertThat(answer.getString("outcome")).as(answer.toString()).isEqualTo("success");
            }
        }
    }

    private static Map<String, String> stored() {
        var passwords = new TreeMap<String, String>();
        api.credentials(environment).forEach(value -> {
            var credential = value.asJsonObject();
            passwords.put(
                    credential.getString("hostname") + " " + credential.getString("username") + " "
                            + credential.getString("credential_type"),
                    credential.getString("password"));
        });
        return passwords;
    }

    private static Map<String, String> simulated() {
        var passwords = new TreeMap<String, String>();
        for (SimulatedCredential credential : vcf.manager().credentials()) {
            passwords.put(
                    credential.hostname() + " " + credential.username() + " " + credential.credentialType(),
                    credential.password());
        }
        return passwords;
    }

    private static void report(List<Trial> trials) {
        var table = new StringBuilder("\n").append(Trial.heading());
        trials.forEach(trial -> table.append('\n').append(trial.line()));
        LOG.info(String.valueOf(table));
    }
}
