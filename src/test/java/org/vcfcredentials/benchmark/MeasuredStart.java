package org.vcfcredentials.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.vcfcredentials.acceptance.TrustingClient;

/**
 * What a start costs, as Linux counts it for the process.
 *
 * @param seconds from the command to the first 200
 * @param processorSeconds of all its threads, until then
 * @param megabytes resident, three seconds later
 */
record MeasuredStart(double seconds, double processorSeconds, double megabytes) {
    private static final HttpClient CLIENT = TrustingClient.create();
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double TICKS_PER_SECOND = 100;
    private static final int FIRST_OF_TIMES = 11;

    /** Starts it, waits until it answers, measures, and stops it unless {@code afterwards} has something to do with it first. */
    static MeasuredStart of(ProcessBuilder command, int port, Wait afterwards)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = command.start();
        try {
            awaitAnswer(process, port);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double processorSeconds = processorSeconds(process);
            TimeUnit.SECONDS.sleep(3);
            double megabytes = megabytes(process);
            afterwards.await();
            return new MeasuredStart(seconds, processorSeconds, megabytes);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitAnswer(Process process, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(30))
                .build();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("It did not answer; its output is in the file of the same run.");
    }

    /** Its own and those of the programs it has waited for: the script's steps come first in the same process. */
    private static double processorSeconds(Process process) throws IOException {
        String line = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = FIRST_OF_TIMES; i < FIRST_OF_TIMES + 4; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static double megabytes(Process process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Something to wait for before the server is stopped. */
    interface Wait {
        /** Returns when it has happened. */
        void await() throws IOException, InterruptedException;
    }
}
