package org.vcfcredentials.benchmark;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import java.util.stream.IntStream;
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

    private final ProductClient product;
    private final Map<String, double[]> milliseconds = new LinkedHashMap<>();

    private ProductBenchmark(ProductClient product) {
        this.product = product;
    }

    public static void main(String[] arguments) {
        var benchmark = new ProductBenchmark(new ProductClient(arguments[0], arguments[1]));
        for (int size : new int[] {527, 20_000}) {
            benchmark.measure(size);
        }
        benchmark.contend();
        benchmark.report();
    }

    private void measure(int size) {
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            try (SimulatedVcf vcf =
                    SimulatedVcf.start(Blueprint.of("bench").credentials(size).seed(round))) {
                String path = "/api/environments/"
                        + product.addEnvironment(vcf.manager(), size + " in round " + (round + WARM_UP_ROUNDS));
                timed(size + " first sync", round, product.post(path + "/sync"));
                timed(size + " sync, unchanged", round, product.post(path + "/sync"));
                vcf.manager().rotate(10);
                timed(size + " sync, 10 % rotated", round, product.post(path + "/sync"));
                timed(size + " list, first 50", round, product.request(path + "/credentials?page=1&size=50"));
                timed(
                        size + " list, first 50 of a search",
                        round,
                        product.request(path + "/credentials?search=esx&page=1&size=50"));
                timed(size + " list, all", round, product.request(path + "/credentials"));
                timed(size + " CSV", round, product.request(path + "/export/csv"));
                product.send(product.request(path).DELETE());
            }
        }
    }

    /** Eight people reveal passwords, which writes to the audit, while 20,000 rotated passwords are written. */
    private void contend() {
        try (SimulatedVcf vcf = SimulatedVcf.start(Blueprint.of("busy").credentials(20_000))) {
            int environment = product.addEnvironment(vcf.manager(), "contention");
            product.send(product.post("/api/environments/" + environment + "/sync"));
            int credential = firstOf(
                    product.send(product.request("/api/environments/" + environment + "/credentials?page=1&size=1")));
            vcf.manager().rotate(100);
            var sync = CompletableFuture.supplyAsync(
                    () -> product.send(product.post("/api/environments/" + environment + "/sync")));
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
            product.send(product.request("/api/environments/" + environment).DELETE());
        }
    }

    private long[] reveal(int credential, CompletableFuture<?> sync) {
        var times = new ArrayList<Long>();
        while (!sync.isDone()) {
            long begin = System.nanoTime();
            product.send(product.request("/api/credentials/" + credential + "/reveal")
                    .POST(BodyPublishers.ofString("{\"purpose\":\"show\"}")));
            times.add((System.nanoTime() - begin) / 1_000_000);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private void timed(String what, int round, HttpRequest.Builder request) {
        long begin = System.nanoTime();
        product.send(request);
        if (round >= 0) {
            milliseconds.computeIfAbsent(what, unused -> new double[ROUNDS])[round] =
                    (System.nanoTime() - begin) / 1_000_000.0;
        }
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

    private void report() {
        LOG.info("milliseconds, median and best of " + ROUNDS + " rounds");
        milliseconds.forEach((what, values) -> {
            Arrays.sort(values);
            LOG.info(String.format("%-28s %8.1f %8.1f", what, values[ROUNDS / 2], values[0]));
        });
    }
}
