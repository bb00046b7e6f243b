package org.vcfcredentials.vcf.https;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.Source;
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
    private final Clients clients;
    private final Backoff backoff;

    /** For the container's proxy. */
    HttpsVcfReader() {
        this(null, null, null);
    }

    @Inject
    HttpsVcfReader(Settings settings, Clock clock) {
        this(settings, Clients.ofTheJvm(), Backoff.by(clock));
    }

    HttpsVcfReader(Settings settings, Clients clients, Backoff backoff) {
        this.settings = settings;
        this.clients = clients;
        this.backoff = backoff;
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
    public void test(VcfEndpoint endpoint) throws VcfException {
        Deadline deadline = Deadline.in(settings.syncDeadline()).atMost(LONGEST_TEST);
        String cheap =
                endpoint.source() == Source.SDDC_MANAGER ? "/v1/credentials?pageNumber=0&pageSize=1" : "/v1/sddcs";
        within(endpoint, deadline, session -> session.get(cheap));
    }

    @Override
    public ExpiryReading checkExpirations(VcfEndpoint endpoint, Collection<String> resourceTypes) throws VcfException {
        Deadline deadline = Deadline.in(settings.syncDeadline().multipliedBy(LONGER_FOR_EXPIRATIONS));
        return within(endpoint, deadline, session -> new ExpirationCheck(session).of(resourceTypes));
    }

    @PreDestroy
    void close() {
        clients.close();
    }

    private <T> T within(VcfEndpoint endpoint, Deadline deadline, Conversation<T> conversation) throws VcfException {
        Transport transport = Transport.to(endpoint, clients, settings.allowLoopbackTargets());
        try (Session session = Session.signIn(endpoint, transport, deadline, backoff)) {
            return conversation.with(session);
        } catch (UnreadableAnswerException e) {
            throw transport.problems().unreadable(e);
        }
    }

    @FunctionalInterface
    private interface Conversation<T> {
        T with(Session session) throws VcfException;
    }
}
