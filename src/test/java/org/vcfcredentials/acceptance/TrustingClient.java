package org.vcfcredentials.acceptance;

import java.net.http.HttpClient;
import java.time.Duration;
import org.vcfcredentials.simulator.LoopbackTrust;

/** An HTTP client that accepts the self-signed certificate of a product on loopback. */
public final class TrustingClient {
    private TrustingClient() {}

    /** Makes one; it connects within 10 s or not at all. */
    public static HttpClient create() {
        return HttpClient.newBuilder()
                .sslContext(LoopbackTrust.context())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }
}
