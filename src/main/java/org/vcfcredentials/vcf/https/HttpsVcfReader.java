package org.vcfcredentials.vcf.https;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;
import org.vcfcredentials.vcf.VcfReading;

/** Reads SDDC Manager and VCF Installer over HTTPS; safe for any number of readings at a time. */
@ApplicationScoped
public class HttpsVcfReader implements VcfReader {
    private static final Duration LONGEST_TEST = Duration.ofSeconds(20);

    /** Appliances are asked live, one type after the other. */
    private static final int LONGER_FOR_EXPIRATIONS = 10;

    private final Settings settings;
    private final Dialer dialer;
    private final Backoff backoff;
    private final ExecutorService workers;

    /** For the container's proxy. */
    HttpsVcfReader() {
        this.settings = null;
        this.dialer = null;
        this.backoff = null;
        this.workers = null;
    }

    @Inject
    HttpsVcfReader(Settings settings, Clock clock) {
        this(settings, ServerChecks.ofTheJvm(), Backoff.by(clock));
    }

    HttpsVcfReader(Settings settings, ServerChecks checks, Backoff backoff) {
        this.settings = settings;
        this.dialer = new Dialer(new TargetRules(settings.allowLoopbackTargets(), settings.allowedNetworks()), checks);
        this.backoff = backoff;
        this.workers = Executors.newCachedThreadPool(HttpsVcfReader::daemon);
    }

    @Override
    public VcfReading read(VcfEndpoint endpoint, ReadProgress progress) throws VcfException {
        Deadline deadline = Deadline.in(settings.syncDeadline());
        return within(
                endpoint,
                deadline,
                session -> endpoint.source() == Source.SDDC_MANAGER
                        ? new ManagerReading(session, progress).read()
                        : new InstallerReading(session, progress).read());
    }

    @Override
    public ConnectionReport test(VcfEndpoint endpoint) throws VcfException {
        Deadline deadline = testDeadline();
        try (Transport transport = Transport.to(endpoint, dialer, workers)) {
            X509Certificate certificate = transport.certificate(deadline);
            return in(
                    endpoint,
                    transport,
                    deadline,
                    session -> new Introduction(session, endpoint.source()).with(certificate));
        }
    }

    @Override
    public X509Certificate certificate(Source source, String host) throws VcfException {
        var whoever = new VcfEndpoint(source, host, "", Secret.of(""), Trust.NONE);
        try (Transport transport = Transport.to(whoever, dialer, workers)) {
            return transport.certificate(testDeadline());
        }
    }

    private Deadline testDeadline() {
        return Deadline.in(settings.syncDeadline()).atMost(LONGEST_TEST);
    }

    @Override
    public ExpiryReading checkExpirations(VcfEndpoint endpoint, Collection<String> resourceTypes) throws VcfException {
        Deadline deadline = Deadline.in(settings.syncDeadline().multipliedBy(LONGER_FOR_EXPIRATIONS));
        return within(endpoint, deadline, session -> new ExpirationCheck(session).of(resourceTypes));
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    private <T> T within(VcfEndpoint endpoint, Deadline deadline, Conversation<T> conversation) throws VcfException {
        try (Transport transport = Transport.to(endpoint, dialer, workers)) {
            return in(endpoint, transport, deadline, conversation);
        }
    }

    private <T> T in(VcfEndpoint endpoint, Transport transport, Deadline deadline, Conversation<T> conversation)
            throws VcfException {
        try (Session session = Session.signIn(endpoint, transport, deadline, backoff)) {
            return conversation.with(session);
        } catch (UnreadableAnswerException e) {
            throw transport.problems().unreadable(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "vcf-https");
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Conversation<T> {
        T with(Session session) throws VcfException;
    }
}
