package org.vcfcredentials.vcf.https;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.vcfcredentials.platform.Settings;
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

    private final Settings settings;
    private final Clients clients;

    /** For the container's proxy. */
    HttpsVcfReader() {
        this(null, null);
    }

    @Inject
    HttpsVcfReader(Settings settings) {
        this(settings, Clients.ofTheJvm());
    }

    HttpsVcfReader(Settings settings, Clients clients) {
        this.settings = settings;
        this.clients = clients;
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

    @PreDestroy
    void close() {
        clients.close();
    }

    private <T> T within(VcfEndpoint endpoint, Deadline deadline, Conversation<T> conversation) throws VcfException {
        Transport transport = Transport.to(endpoint, clients, settings.allowLoopbackTargets());
        try (Session session = Session.signIn(endpoint, transport, deadline)) {
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
