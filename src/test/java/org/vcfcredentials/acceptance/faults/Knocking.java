package org.vcfcredentials.acceptance.faults;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.vcfcredentials.acceptance.Product;

/** Somebody who asks a running product every 20 ms, and counts the answers. */
final class Knocking {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Product product;
    private final CompletableFuture<Map<String, Integer>> answers;
    private volatile boolean over;

    Knocking(Product product) {
        this.product = product;
        this.answers = CompletableFuture.supplyAsync(this::knock);
    }

    private Map<String, Integer> knock() {
        var counted = new TreeMap<String, Integer>();
        while (!over) {
            counted.merge(product.knock(), 1, Integer::sum);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return counted;
    }

    /** Waits for the answer to what was asked last, and tells how often there was which. */
    Map<String, Integer> end() {
        over = true;
        return answers.join();
    }
}
