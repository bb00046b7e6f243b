package org.vcfcredentials.vcf.https;

import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;

/** Sends requests to one endpoint. Everything that can block ends with the deadline, looking up the name and the body included. */
final class Transport {
    private static final long LARGEST_BODY = 64L << 20;

    private final HttpClient client;
    private final Executor executor;
    private final Target target;
    private final Problems problems;
    private final boolean insideAllowed;

    private Transport(Clients clients, VcfEndpoint endpoint, Target target, boolean insideAllowed) {
        this.client = clients.client(endpoint.verifyCertificate());
        this.executor = clients.executor();
        this.target = target;
        this.problems = new Problems(endpoint);
        this.insideAllowed = insideAllowed;
    }

    /** @param insideAllowed whether the host may be this machine itself or link-local */
    static Transport to(VcfEndpoint endpoint, Clients clients, boolean insideAllowed) throws VcfException {
        Target target = Target.parse(endpoint.host()).orElseThrow(new Problems(endpoint)::notAHost);
        return new Transport(clients, endpoint, target, insideAllowed);
    }

    /** A request for this path, which begins with a slash and may have a query. */
    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(target.uri(pathAndQuery)).header("Accept", "application/json");
    }

    Answer send(HttpRequest request, Deadline deadline) throws VcfException {
        checkTarget(deadline);
        HttpResponse<byte[]> response =
                await(() -> client.sendAsync(request, info -> new LimitedBody(LARGEST_BODY)), deadline);
        String retryAfter = response.headers().firstValue("Retry-After").orElse("");
        return new Answer(response.statusCode(), response.body(), retryAfter);
    }

    Problems problems() {
        return problems;
    }

    private void checkTarget(Deadline deadline) throws VcfException {
        if (!insideAllowed && await(() -> CompletableFuture.supplyAsync(this::leadsInside, executor), deadline)) {
            throw problems.leadsInside();
        }
    }

    private boolean leadsInside() {
        try {
            return target.leadsInside();
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private <T> T await(Asynchronous<T> work, Deadline deadline) throws VcfException {
        if (deadline.over()) {
            throw problems.timedOut(deadline);
        }
        CompletableFuture<T> future = work.start();
        try {
            return future.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw problems.timedOut(deadline);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw problems.cancelled();
        } catch (CancellationException e) {
            throw problems.cancelled();
        } catch (ExecutionException e) {
            throw problems.failure(e.getCause());
        }
    }

    @FunctionalInterface
    private interface Asynchronous<T> {
        CompletableFuture<T> start();
    }
}
