package org.vcfcredentials.acceptance.payara;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.acceptance.payara.Redeployment.Trial;
import org.vcfcredentials.acceptance.payara.Redeployment.Way;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** Another WAR in the running server, again and again with a sync under way; {@code -Dredeployments=50} for the long version. */
class PayaraRedeployIT {
    private static final Logger LOG = Logger.getLogger(PayaraRedeployIT.class.getName());
    private static final int TRIALS = Integer.getInteger("redeployments", 3);
    private static final int ENVIRONMENTS = 3;
    private static final List<Way> WAYS = List.of(Way.values());
    /** Payara starts threads and opens files when they are first needed, and closes them when it feels like it. */
    private static final int TOLERATED = 40;

    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    @Test
    void nothingIsLostAndNothingIsLeftBehindAndAStopEndsASyncInTime() {
        try (var domain = PayaraDomain.configured();
                var vcf = SimulatedVcf.start(Blueprint.of("sfo"));
                var server = PayaraServer.start(domain, data, Map.of()).watched()) {
            List<Integer> environments = fill(server.api(), vcf);
            Map<String, String> before = passwords(server, environments);
            var trials = new ArrayList<Trial>();
            for (int number = 1; number <= TRIALS; number++) {
                trials.add(trial(number, server, vcf, environments.get(number % ENVIRONMENTS)));
                assertThat(passwords(server, environments)).isEqualTo(before);
            }
            LOG.info(Trial.HEAD);
            trials.forEach(each -> LOG.info(String.valueOf(each)));
            nothingPilesUp(trials);
            stopsInTime(server, vcf, environments.get(0));
        }
    }

    private static List<Integer> fill(Api api, SimulatedVcf vcf) {
        var environments = new ArrayList<Integer>();
        for (int number = 1; number <= ENVIRONMENTS; number++) {
            environments.add(api.addEnvironment("Instance " + number, vcf));
            api.sync(environments.get(number - 1));
        }
        return environments;
    }

    private static Trial trial(int number, PayaraServer server, SimulatedVcf vcf, int environment) {
        Way way = WAYS.get(number % WAYS.size());
        boolean brokenOff = number % 2 == 0;
        Trial trial = new Redeployment(server, vcf).run(number, way, brokenOff, environment);
        LOG.info(Trial.HEAD + "\n" + trial);
        assertThat(timersMade(server))
                .hasSize(number + 1)
                .last()
                .asString()
                .contains("timers: " + ENVIRONMENTS + " created");
        assertThat(server.data().resolve("native").toFile().list()).hasSize(2);
        return trial;
    }

    /** What the log says of each start-up's timers, the oldest first, whatever files it went to. */
    private static List<String> timersMade(PayaraServer server) {
        try (var files = Files.list(server.domain().directory().resolve("logs"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("server.log"))
                    .map(file -> server.domain().read("logs/" + file.getFileName()))
                    .flatMap(String::lines)
                    .filter(line -> line.contains("Start-up: timers: "))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> passwords(PayaraServer server, List<Integer> environments) {
        Api api = server.api();
        return environments.stream()
                .flatMap(environment -> api.credentials(environment).stream())
                .map(JsonValue::asJsonObject)
                .collect(Collectors.toMap(one -> one.get("id").toString(), one -> one.getString("password")));
    }

    private static void nothingPilesUp(List<Trial> trials) {
        assertThat(trials)
                .extracting(trial -> trial.footprint().loaders())
                .allSatisfy(loaders -> assertThat(loaders).isBetween(1, Redeployment.MOST_LOADERS));
        Footprint first = trials.get(0).footprint();
        Footprint last = trials.get(trials.size() - 1).footprint();
        // A timer that was cancelled stays with the JDK until it would have been due
        assertThat(last.timers()).isBetween(ENVIRONMENTS + 1, 3 * (ENVIRONMENTS + 1));
        assertThat(last.threads()).isLessThan(first.threads() + TOLERATED);
        assertThat(last.files()).isLessThan(first.files() + TOLERATED);
        assertThat(last.libraries()).isLessThanOrEqualTo(3);
    }

    private static void stopsInTime(PayaraServer server, SimulatedVcf vcf, int environment) {
        var sync = new Redeployment(server, vcf).beginHangingSync(environment);
        long begin = System.nanoTime();
        assertThat(server.stop()).isEqualTo(143);
        var farewell = Duration.ofNanos(System.nanoTime() - begin);
        LOG.info("A stop during a sync that hangs took " + farewell.toMillis() + " ms.");
        assertThat(sync).succeedsWithin(LONGEST_FAREWELL);
        assertThat(farewell).isLessThan(LONGEST_FAREWELL);
        assertThat(server.data().resolve("vcf_credentials.db-wal")).doesNotExist();
        assertThat(server.data().resolve("native").toFile().list()).isEmpty();
    }
}
