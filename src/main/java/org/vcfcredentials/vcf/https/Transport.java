package org.vcfcredentials.vcf.https;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;

/**
 * Sends requests to one endpoint. Everything that can block ends with the deadline, looking up the name and the body included: it
 * blocks a thread of its own, and the connection is closed under it.
 */
final class Transport implements AutoCloseable {
    private final Dialer dialer;
    private final Executor executor;
    private final Target target;
    private final Trust trust;
    private final Problems problems;
    private Line line;

    private Transport(Dialer dialer, Executor executor, VcfEndpoint endpoint, Target target) {
        this.dialer = dialer;
        this.executor = executor;
        this.target = target;
        this.trust = endpoint.trust();
        this.problems = new Problems(endpoint);
        this.line = new Line(dialer, target, trust);
    }

    static Transport to(VcfEndpoint endpoint, Dialer dialer, Executor executor) throws VcfException {
        Target target = Target.parse(endpoint.host()).orElseThrow(new Problems(endpoint)::notAHost);
        return new Transport(dialer, executor, endpoint, target);
    }

    Answer send(Request request, Deadline deadline) throws VcfException {
        return await(open -> open.send(request, deadline), deadline);
    }

    /** The certificate of the server, that was found to be good enough. */
    X509Certificate certificate(Deadline deadline) throws VcfException {
        return await(open -> open.connect(deadline), deadline);
    }

    Problems problems() {
        return problems;
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private <T> T await(Talk<T> talk, Deadline deadline) throws VcfException {
        if (deadline.over()) {
            throw problems.timedOut(deadline);
        }
        if (line.closed()) {
            line = new Line(dialer, target, trust);
        }
        CompletableFuture<T> future = begin(talk, line);
        try {
            return future.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            close();
            throw problems.timedOut(deadline);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw problems.cancelled();
        } catch (ExecutionException e) {
            throw deadline.over() ? problems.timedOut(deadline) : problems.failure(e.getCause());
        }
    }

    private <T> CompletableFuture<T> begin(Talk<T> talk, Line open) {
        CompletableFuture<T> future = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                future.complete(talk.over(open));
            } catch (IOException | RuntimeException failed) {
                future.completeExceptionally(failed);
            }
        });
        return future;
    }

    @FunctionalInterface
    private interface Talk<T> {
        T over(Line line) throws IOException;
    }
}
