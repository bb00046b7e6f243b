package org.vcfcredentials.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Two people who look at one page after the other, with a short pause, until they are told to stop. */
final class People implements AutoCloseable {
    private static final int HOW_MANY = 2;
    private static final long PAUSE_NANOS = 20_000_000;

    private final ProductClient product;
    private final List<Integer> ids;
    private final List<Long> waited = new ArrayList<>();
    private final List<Thread> threads;
    private volatile boolean enough;

    People(ProductClient product, List<Integer> ids) {
        this.product = product;
        this.ids = ids;
        this.threads = IntStream.range(0, HOW_MANY)
                .mapToObj(person -> new Thread(() -> look(person)))
                .toList();
        threads.forEach(Thread::start);
    }

    private void look(int person) {
        for (int page = person; !enough; page++) {
            String path = page % 2 == 0
                    ? "/api/environments?page=1&size=24"
                    : "/api/environments/" + ids.get(page % ids.size()) + "/credentials?page=1&size=50";
            long begin = System.nanoTime();
            product.send(product.request(path));
            keep(System.nanoTime() - begin);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private synchronized void keep(long nanos) {
        waited.add(nanos / 1_000_000);
    }

    @Override
    public void close() {
        enough = true;
        threads.forEach(People::await);
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized String report() {
        List<Long> sorted = waited.stream().sorted().toList();
        return String.format(
                "    %d pages meanwhile: median %d ms, 99 %% %d ms, longest %d ms",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }
}
