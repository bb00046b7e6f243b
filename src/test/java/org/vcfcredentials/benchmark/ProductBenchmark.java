package org.vcfcredentials.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.vcfcredentials.acceptance.TrustingClient;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/**
 * Measures a running product from outside: syncs against the simulator, lists, exports, all over HTTPS on loopback. Arguments:
 * the product's address and the admin's password; it must allow loopback targets. docs/benchmarks.md says how to run it.
 */
public final class ProductBenchmark {
    private static final Logger LOG = Logger.getLogger(ProductBenchmark.class.getName());
    private static final int WARM_UP_ROUNDS = 20;
    private static final int ROUNDS = 9;
    private static final Executor PEOPLE = Executors.newFixedThreadPool(8, ProductBenchmark::daemon);

    private final HttpClient client = TrustingClient.create();
    private final String product;
    private final String token;
    private final Map<String, double[]> milliseconds = new LinkedHashMap<>();

    private ProductBenchmark(String product, String password) throws IOException, InterruptedException {
        this.product = product;
        JsonObject login = Json.createObjectBuilder()
                .add("username", "admin")
                .add("password", password)
                .build();
        this.token = json(send(request("/api/tokens").POST(BodyPublishers.ofString(login.toString()))))
                .getString("accessToken");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var benchmark = new ProductBenchmark(arguments[0], arguments[1]);
        for (int size : new int[] {527, 20_000}) {
            benchmark.measure(size);
        }
        benchmark.contend();
        benchmark.report();
    }

    private void measure(int size) throws IOException, InterruptedException {
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            try (SimulatedVcf vcf =
                    SimulatedVcf.start(Blueprint.of("bench").credentials(size).seed(round))) {
                String path =
                        "/api/environments/" + addEnvironment(vcf, size + " in round " + (round + WARM_UP_ROUNDS));
                timed(size + " first sync", round, post(path + "/sync"));
                timed(size + " sync, unchanged", round, post(path + "/sync"));
                vcf.manager().rotate(10);
                timed(size + " sync, 10 % rotated", round, post(path + "/sync"));
                timed(size + " list, first 50", round, request(path + "/credentials?page=1&size=50"));
                timed(
                        size + " list, first 50 of a search",
                        round,
                        request(path + "/credentials?search=esx&page=1&size=50"));
                timed(size + " list, all", round, request(path + "/credentials"));
                timed(size + " CSV", round, request(path + "/export/csv"));
                send(request(path).DELETE());
            }
        }
    }

    /** Eight people reveal passwords, which writes to the audit, while 20,000 rotated passwords are written. */
    private void contend() throws IOException, InterruptedException {
        try (SimulatedVcf vcf = SimulatedVcf.start(Blueprint.of("busy").credentials(20_000))) {
            int environment = addEnvironment(vcf, "contention");
            send(post("/api/environments/" + environment + "/sync"));
            int credential = firstOf(send(request("/api/environments/" + environment + "/credentials?page=1&size=1")));
            vcf.manager().rotate(100);
            var sync = CompletableFuture.supplyAsync(() -> quietly(post("/api/environments/" + environment + "/sync")));
            var people = IntStream.range(0, 8)
                    .mapToObj(person -> CompletableFuture.supplyAsync(() -> reveal(credential, sync), PEOPLE))
                    .toList();
            long[] all = people.stream()
                    .map(CompletableFuture::join)
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .toArray();
            LOG.info(String.format(
                    "%d reveals beside a sync of 20,000, none refused: median %d ms, 99 %% %d ms, longest %d ms",
                    all.length, all[all.length / 2], all[all.length * 99 / 100], all[all.length - 1]));
            send(request("/api/environments/" + environment).DELETE());
        }
    }

    private long[] reveal(int credential, CompletableFuture<?> sync) {
        var times = new ArrayList<Long>();
        while (!sync.isDone()) {
            long begin = System.nanoTime();
            quietly(request("/api/credentials/" + credential + "/reveal")
                    .POST(BodyPublishers.ofString("{\"purpose\":\"show\"}")));
            times.add((System.nanoTime() - begin) / 1_000_000);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private HttpResponse<String> quietly(HttpRequest.Builder request) {
        try {
            return send(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private int addEnvironment(SimulatedVcf vcf, String name) throws IOException, InterruptedException {
        JsonObject environment = Json.createObjectBuilder()
                .add("name", name)
                .add("manager_host", vcf.manager().host())
                .add("manager_username", vcf.manager().username())
                .add("manager_password", vcf.manager().password())
                .add("manager_ssl_verify", false)
                .add("manager_sync_enabled", false)
                .build();
        return json(send(request("/api/environments").POST(BodyPublishers.ofString(environment.toString()))))
                .getInt("id");
    }

    private void timed(String what, int round, HttpRequest.Builder request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        send(request);
        if (round >= 0) {
            milliseconds.computeIfAbsent(what, unused -> new double[ROUNDS])[round] =
                    (System.nanoTime() - begin) / 1_000_000.0;
        }
    }

    private HttpRequest.Builder post(String path) {
        return request(path).POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(product + path)).header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300 || answer.statusCode() == 207) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static int firstOf(HttpResponse<String> list) {
        try (var reader = Json.createReader(new StringReader(list.body()))) {
            return reader.readArray().getJsonObject(0).getInt("id");
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private void report() {
        LOG.info("milliseconds, median and best of " + ROUNDS + " rounds");
        milliseconds.forEach((what, values) -> {
            Arrays.sort(values);
            LOG.info(String.format("%-28s %8.1f %8.1f", what, values[ROUNDS / 2], values[0]));
        });
    }
}
