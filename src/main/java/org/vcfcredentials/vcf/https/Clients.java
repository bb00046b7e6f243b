package org.vcfcredentials.vcf.https;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * The two HTTP clients there are, one that verifies certificates and one that does not, made when first needed. They are shared
 * by all readings, because each client costs a thread until the garbage collector finds it.
 */
final class Clients implements AutoCloseable {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final ExecutorService executor = Executors.newCachedThreadPool(Clients::daemon);
    private final SSLContext trust;
    private HttpClient verifying;
    private HttpClient trusting;

    /** @param trust decides which certificates are trusted when they are verified */
    Clients(SSLContext trust) {
        this.trust = trust;
    }

    /** Clients that verify with the trust store of the JVM. */
    static Clients ofTheJvm() {
        return new Clients(context());
    }

    synchronized HttpClient client(boolean verifyCertificate) {
        if (verifyCertificate) {
            verifying = verifying == null ? build(trust) : verifying;
            return verifying;
        }
        trusting = trusting == null ? build(context(new TrustEverything())) : trusting;
        return trusting;
    }

    /** Runs what blocks, such as looking up a name, and the clients' own callbacks. */
    ExecutorService executor() {
        return executor;
    }

    @Override
    public synchronized void close() {
        executor.shutdownNow();
        verifying = null;
        trusting = null;
    }

    private HttpClient build(SSLContext context) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_TIMEOUT)
                .sslContext(context)
                .executor(executor)
                .build();
    }

    /** @param managers none for those of the JVM */
    private static SSLContext context(TrustManager... managers) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.length == 0 ? null : managers, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do TLS with its trust store.", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "vcf-https");
        thread.setDaemon(true);
        return thread;
    }
}
