package org.vcfcredentials.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends answers, rightly or as the faults in force want it. */
final class Misbehaviour {
    private static final byte[] SPACES = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

    private static final long TWO_GB = 2L << 30;

    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch calm = new CountDownLatch(1);

    void add(Fault fault) {
        faults.add(fault);
    }

    void clear() {
        faults.clear();
        calm.countDown();
        calm = new CountDownLatch(1);
    }

    Optional<Fault> of(String method, String path) {
        return faults.stream().filter(fault -> fault.hits(method, path)).findFirst();
    }

    void send(HttpExchange exchange, Reply reply, Optional<Fault> fault) throws IOException {
        if (fault.isEmpty()) {
            send(exchange, reply);
            return;
        }
        switch (fault.get().kind()) {
            case HANG -> waited(1, TimeUnit.DAYS);
            case DRIP -> drip(exchange, reply);
            case HEADERS_ONLY -> headersOnly(exchange);
            case HUGE -> endless(exchange, TWO_GB);
            case ENDLESS -> endless(exchange, 0);
            case ABORTED -> abort(exchange, reply);
            default -> send(exchange, bent(reply, fault.get()));
        }
    }

    private static Reply bent(Reply reply, Fault fault) {
        return switch (fault.kind()) {
            case STATUS -> Reply.error(fault.status(), "SIMULATED_FAULT", "The simulator was told to fail.");
            case TRUNCATED -> reply.truncated();
            case HTML -> Reply.html();
            case REDIRECT -> Reply.redirect("https://elsewhere.example/v1/credentials");
            case LATIN_1 -> reply.latin1();
            case REPLY -> fault.reply();
            default -> reply;
        };
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private void drip(HttpExchange exchange, Reply reply) throws IOException {
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        OutputStream out = exchange.getResponseBody();
        for (byte next : reply.body()) {
            out.write(next);
            out.flush();
            if (waited(250, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private void headersOnly(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().flush();
        waited(1, TimeUnit.DAYS);
    }

    /** @param announced 0 for chunks without end */
    private void endless(HttpExchange exchange, long announced) throws IOException {
        CountDownLatch end = calm;
        exchange.sendResponseHeaders(200, announced);
        while (end.getCount() > 0) {
            exchange.getResponseBody().write(SPACES);
        }
    }

    private static void abort(HttpExchange exchange, Reply reply) throws IOException {
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        exchange.getResponseBody().write(Arrays.copyOf(reply.body(), reply.body().length / 2));
        exchange.getResponseBody().flush();
    }

    /** @return whether it was calmed before the time was over */
    private boolean waited(long time, TimeUnit unit) {
        try {
            return calm.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
