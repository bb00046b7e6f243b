package org.vcfcredentials.vcf.https;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.vcfcredentials.platform.ContextClassLoader;

/**
 * The HTTP clients: one that verifies certificates and one that does not. Readings share them, because a client costs a thread
 * until the garbage collector finds it. Both are renewed after half a minute, because a client keeps connections for up to 20
 * minutes, and firewalls drop idle ones without a word: the next request on them would hang until its deadline.
 */
final class Clients implements AutoCloseable {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_USE = Duration.ofSeconds(30);

    private final ExecutorService executor = Executors.newCachedThreadPool(Clients::daemon);
    private final Renewed verifying;
    private final Renewed trusting;

    /** @param trust decides which certificates are trusted when they are verified */
    Clients(SSLContext trust) {
        this.verifying = new Renewed(trust);
        this.trusting = new Renewed(context(new TrustEverything()));
    }

    /** Clients that verify with the trust store of the JVM. */
    static Clients ofTheJvm() {
        return new Clients(context());
    }

    HttpClient client(boolean verifyCertificate) {
        return (verifyCertificate ? verifying : trusting).client();
    }

    /** Runs what blocks, such as looking up a name, and the clients' own callbacks. */
    ExecutorService executor() {
        return executor;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** The client's own thread lives until the garbage collector is done with it. */
    private HttpClient build(SSLContext context) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_TIMEOUT)
                .sslContext(context)
                .executor(executor);
        return ContextClassLoader.nobodys(client::build);
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

    private final class Renewed {
        private final SSLContext context;
        private HttpClient client;
        private Deadline use = Deadline.in(Duration.ZERO);

        Renewed(SSLContext context) {
            this.context = context;
        }

        synchronized HttpClient client() {
            if (use.over()) {
                client = build(context);
                use = Deadline.in(LONGEST_USE);
            }
            return client;
        }
    }
}
