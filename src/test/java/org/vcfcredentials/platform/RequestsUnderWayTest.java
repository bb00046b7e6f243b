package org.vcfcredentials.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestsUnderWayTest {
    private final RequestsUnderWay requests = new RequestsUnderWay();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);

    @AfterEach
    void answer() {
        answered.countDown();
    }

    @Test
    void withoutAnyTheApplicationMayGoAtOnce() throws Exception {
        requests.doFilter(null, null, (request, response) -> {});

        requests.destroy();

        assertThat(requests.underWay()).isZero();
    }

    @Test
    void oneThatFailsHasEndedToo() {
        FilterChain failing = (request, response) -> {
            throw new ServletException("broken");
        };

        assertThatThrownBy(() -> requests.doFilter(null, null, failing)).isInstanceOf(ServletException.class);

        assertThat(requests.underWay()).isZero();
    }

    @Test
    void theApplicationStaysUntilTheLastOneHasEnded() throws Exception {
        CompletableFuture<Void> request = slowRequest();
        var gone = CompletableFuture.runAsync(requests::destroy);

        assertThat(gone).isNotDone();
        answered.countDown();
        request.get(30, TimeUnit.SECONDS);
        gone.get(30, TimeUnit.SECONDS);

        assertThat(requests.underWay()).isZero();
    }

    @Test
    void oneThatDoesNotEndIsNotWaitedForForEver() throws Exception {
        CompletableFuture<Void> request = slowRequest();

        requests.destroy();

        assertThat(request).isNotDone();
        assertThat(requests.underWay()).isOne();
    }

    private CompletableFuture<Void> slowRequest() throws InterruptedException {
        CompletableFuture<Void> request = CompletableFuture.runAsync(this::serveSlowly);
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        return request;
    }

    private void serveSlowly() {
        try {
            requests.doFilter(null, null, (request, response) -> {
                arrived.countDown();
                await(answered);
            });
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
