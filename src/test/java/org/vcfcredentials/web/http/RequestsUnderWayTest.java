package org.vcfcredentials.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestsUnderWayTest {
    private final RequestsUnderWay requests = new RequestsUnderWay();

    @Test
    void withoutAnyTheApplicationMayGoAtOnce() {
        requests.requestInitialized(null);
        requests.requestDestroyed(null);

        requests.contextDestroyed(null);

        assertThat(requests.underWay()).isZero();
    }

    @Test
    void theApplicationStaysUntilTheLastOneHasEnded() throws Exception {
        requests.requestInitialized(null);
        var gone = CompletableFuture.runAsync(() -> requests.contextDestroyed(null));

        assertThat(gone).isNotDone();
        requests.requestDestroyed(null);
        gone.get(30, TimeUnit.SECONDS);

        assertThat(requests.underWay()).isZero();
    }

    @Test
    void oneThatDoesNotEndIsNotWaitedForForEver() {
        requests.requestInitialized(null);

        requests.contextDestroyed(null);

        assertThat(requests.underWay()).isOne();
    }
}
