package org.vcfcredentials.acceptance.servers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vcfcredentials.acceptance.TrustingClient;

/** Somebody who knocks at an address every 20 ms and remembers each change of the answer: {@code refused}, the HTTP status, or {@code cut}. */
public final class Knocker implements AutoCloseable {
    private static final long POLL_MILLISECONDS = 20;

    private record Change(String answer, long since) {}

    private final HttpClient client = TrustingClient.create();
    private final HttpRequest request;
    private final List<Change> changes = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    public Knocker(URI uri) {
        this.request = HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(60))
                .build();
        this.thread = new Thread(this::knockOn, "knocker");
        thread.setDaemon(true);
        thread.start();
    }

    /** The answers so far, in order, each run of equal ones once. */
    public synchronized List<String> answers() {
        return changes.stream().map(Change::answer).toList();
    }

    /** The latest answer; empty before the first. */
    public synchronized String latest() {
        return changes.isEmpty() ? "" : changes.get(changes.size() - 1).answer();
    }

    /** The answers and how long each lasted, the last one aside: {@code 200, refused 12034 ms, 200}. */
    public synchronized String story() {
        var words = new ArrayList<String>();
        for (int index = 0; index < changes.size(); index++) {
            String answer = changes.get(index).answer();
            boolean inside = index > 0 && index < changes.size() - 1;
            words.add(inside ? answer + " " + lasted(index) + " ms" : answer);
        }
        return words.stream().collect(Collectors.joining(", "));
    }

    private long lasted(int index) {
        return TimeUnit.NANOSECONDS.toMillis(
                changes.get(index + 1).since() - changes.get(index).since());
    }

    private void knockOn() {
        while (!closed) {
            heed(knock());
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private synchronized void heed(String answer) {
        if (!closed && !latest().equals(answer)) {
            changes.add(new Change(answer, System.nanoTime()));
        }
    }

    private String knock() {
        try {
            return Integer.toString(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (ConnectException refused) {
            return "refused";
        } catch (IOException cut) {
            return "cut";
        } catch (InterruptedException ended) {
            return latest();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
