package org.vcfcredentials.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trials of one kind: a line in the log for each when it is over, and a table of them all at the end. */
final class Trials {
    private static final Logger LOG = Logger.getLogger(Trials.class.getName());
    private static final int FEW = 5;
    private static final int LONGEST = 300;

    private final String kind;
    private final List<Row> rows = new ArrayList<>();

    Trials(String kind) {
        this.kind = kind;
    }

    /** A trial; what it returns is worth telling. */
    @FunctionalInterface
    interface Trial {
        String run() throws Exception;
    }

    private record Row(String name, boolean passed, Duration time, String seen) {
        @Override
        public String toString() {
            return String.format(
                    "%-6s %-70s %6.1f s  %s", passed ? "ok" : "FAILED", name, time.toMillis() / 1000.0, seen);
        }
    }

    /** All of these in the long version; otherwise a random third of them, in their order, another one in each run. */
    static <T> Stream<T> some(Stream<T> all) {
        List<T> each = all.toList();
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, each.size()).boxed().toList());
        Collections.shuffle(places);
        int wanted = thorough() ? each.size() : (each.size() + 2) / 3;
        return places.stream().limit(wanted).sorted().map(each::get);
    }

    /** The numbers of as many random trials as were asked for. */
    static IntStream numbers() {
        return IntStream.rangeClosed(1, Integer.getInteger("trials", FEW));
    }

    /** Whether there is time for everything. */
    static boolean thorough() {
        return Integer.getInteger("trials", FEW) > FEW;
    }

    /** Runs one and tells how it went; a failure goes on to JUnit. */
    void run(String name, Trial trial) throws Exception {
        long begin = System.nanoTime();
        try {
            String seen = trial.run();
            add(new Row(name, true, since(begin), seen));
        } catch (Exception | AssertionError failure) {
            String seen = failure.toString().replaceAll("\\s+", " ");
            add(new Row(name, false, since(begin), seen.substring(0, Math.min(seen.length(), LONGEST))));
            throw failure;
        }
    }

    /** The table. */
    void report() {
        LOG.info(() -> {
            long failed = rows.stream().filter(row -> !row.passed()).count();
            var table = new StringBuilder(kind + ": " + rows.size() + " trials, " + failed + " failed");
            rows.forEach(row -> table.append(System.lineSeparator()).append(row));
            return table.toString();
        });
    }

    private void add(Row row) {
        rows.add(row);
        LOG.info(() -> kind + ": " + row);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
