package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedManager;
import org.vcfcredentials.simulator.SimulatedVcf;
import org.vcfcredentials.sync.SourceProgress;
import org.vcfcredentials.sync.SourceProgress.Phase;
import org.vcfcredentials.sync.SyncFixture;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;
import org.vcfcredentials.vcf.VcfReading;

/** An environment in a real database that is synced from a simulated SDDC Manager over real HTTPS. */
final class FaultScene implements AutoCloseable {
    private final SimulatedVcf vcf = SimulatedVcf.start(Blueprint.of("sfo"));
    private final SimulatedVcf elsewhere = SimulatedVcf.start(Blueprint.of("lax"));
    private final ServerChecks checks = new ServerChecks(SimulatedVcf.trust());
    private final Backoff backoff = new Backoff(Duration.ofMillis(1), Clock.systemUTC(), wait -> Thread.sleep(1));
    private final Where where = new Where();
    private final SyncFixture fixture;
    private final long environment;

    FaultScene(Path directory) {
        deadline(Duration.ofSeconds(20));
        fixture = new SyncFixture(directory, Clock.systemUTC(), where);
        EnvironmentDraft draft = EnvironmentFixture.draft("Lab");
        draft.getManager().setHost(vcf.manager().host());
        draft.getManager().setUsername(vcf.manager().username());
        draft.getManager().setPassword(Secret.of(vcf.manager().password()));
        environment = fixture.environments().create(draft);
    }

    SimulatedManager manager() {
        return vcf.manager();
    }

    /** Gives readings this much time from now on. */
    void deadline(Duration deadline) {
        where.reader = new HttpsVcfReader(ReaderFixture.settings(deadline, true), checks, backoff);
    }

    /** Has the SDDC Manager be somewhere else until {@link #calm()}. */
    void moveTo(String host) {
        where.host = host;
    }

    SourceProgress sync() {
        return fixture.sync(environment, Source.SDDC_MANAGER);
    }

    SourceProgress syncWith(FaultCatalog.Entry fault) {
        FaultCatalog.End end = fault.arrange().in(this);
        try {
            return sync();
        } finally {
            end.end();
        }
    }

    /** A history, and credentials that are up to date. */
    void syncWell() {
        assertThat(sync().phase()).isEqualTo(Phase.DONE);
        manager().rotate(20);
        assertThat(sync().phase()).isEqualTo(Phase.DONE);
        assertThat(fixture.rows("SELECT COUNT(*) FROM password_history")).containsExactly("12");
    }

    /** Every credential and every former password, to the byte. */
    List<String> stored() {
        return fixture.rows(
                "SELECT c.id, c.hostname, c.username, HEX(c.password), c.password_withheld, c.retired_at,"
                        + " (SELECT COUNT(*) FROM password_history h WHERE h.credential_id = c.id) FROM credentials c ORDER BY c.id");
    }

    String error() {
        return fixture.environments()
                .read(environments -> environments.summary(environment))
                .manager()
                .error();
    }

    void redirectEverything(int status) {
        vcf.manager().calm();
        String there = "https://" + elsewhere.manager().host() + "/v1/tokens";
        vcf.manager().inject(Fault.reply(status, Map.of("Location", there), new byte[0]));
    }

    int requestsElsewhere() {
        return elsewhere.manager().requests().size();
    }

    void calm() {
        where.host = "";
        vcf.manager().calm();
        vcf.manager().refuseSignIn("");
    }

    @Override
    public void close() {
        fixture.close();
        vcf.close();
        elsewhere.close();
        where.reader.close();
    }

    /** The reader of the moment, sent to the host of the moment. */
    private static final class Where implements VcfReader {
        private volatile HttpsVcfReader reader;
        private volatile String host = "";

        @Override
        public VcfReading read(VcfEndpoint endpoint, ReadProgress progress) throws VcfException {
            VcfEndpoint moved = host.isEmpty()
                    ? endpoint
                    : new VcfEndpoint(endpoint.source(), host, endpoint.username(), endpoint.password(), Trust.PUBLIC);
            return reader.read(moved, progress);
        }

        @Override
        public ConnectionReport test(VcfEndpoint endpoint) throws VcfException {
            return reader.test(endpoint);
        }

        @Override
        public X509Certificate certificate(Source source, String anywhere) throws VcfException {
            return reader.certificate(source, anywhere);
        }

        @Override
        public ExpiryReading checkExpirations(VcfEndpoint endpoint, Collection<String> types) throws VcfException {
            return reader.checkExpirations(endpoint, types);
        }
    }
}
