package org.vcfcredentials.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.TrustMode;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;

/** The certificates that wait for somebody to look at them and confirm them, of all environments. */
@ApplicationScoped
public class Pins {
    /** So many sources are looked at by one call at most: a host that hangs holds one of few threads for seconds. */
    public static final int MOST_AT_ONCE = 100;

    private final EntityManager entityManager;
    private final PinWriter writer;
    private final VcfReader reader;
    private final Audit audit;
    private final Executor threads;
    private final Clock clock;

    @Inject
    Pins(
            EntityManager entityManager,
            PinWriter writer,
            VcfReader reader,
            Audit audit,
            LookThreads threads,
            Clock clock) {
        this(entityManager, writer, reader, audit, (Executor) threads, clock);
    }

    Pins(EntityManager entityManager, PinWriter writer, VcfReader reader, Audit audit, Executor threads, Clock clock) {
        this.entityManager = entityManager;
        this.writer = writer;
        this.reader = reader;
        this.audit = audit;
        this.threads = threads;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Pins() {
        this(null, null, null, null, (Executor) null, null);
    }

    /** The sources that somebody should decide about, by name of their environment. */
    public List<OpenTrust> open() {
        return entityManager
                .createQuery(
                        "SELECT e FROM Environment e WHERE e.installer.trust = :none OR e.manager.trust = :none"
                                + " OR e.installer.presented <> '' OR e.manager.presented <> ''"
                                + " ORDER BY LOWER(e.name), e.id",
                        Environment.class)
                .setParameter("none", TrustMode.NONE)
                .getResultStream()
                .flatMap(Pins::open)
                .toList();
    }

    /** How many there are of those that {@link #open} lists. */
    public TrustFigures figures() {
        return new TrustFigureQuery(entityManager).now();
    }

    private static Stream<OpenTrust> open(Environment environment) {
        return Arrays.stream(Source.values())
                .filter(source -> environment.connection(source).configured())
                .map(source -> new OpenTrust(
                        new SourceKey(environment.id(), source),
                        environment.name(),
                        environment.connection(source).host(),
                        environment.connection(source).trust()))
                .filter(each -> !each.trust().verified() || each.trust().waiting());
    }

    /**
     * Asks sources that are not verified for their certificates, as far as those are not known yet, {@link #MOST_AT_ONCE} at most, and
     * tells how many answered. Nothing is sent to them. Audited.
     */
    @AdminOnly
    public int look(Actor actor) {
        List<OpenTrust> unseen = open().stream()
                .filter(each -> each.trust().presented().isEmpty())
                .limit(MOST_AT_ONCE)
                .toList();
        audit.record(actor, AuditAction.CONNECTION_TESTED, "certificates of " + unseen.size() + " sources");
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        Map<SourceKey, String> shown = new ConcurrentHashMap<>();
        unseen.forEach(each -> asked.add(CompletableFuture.runAsync(
                () -> certificate(each).ifPresent(found -> shown.put(each.key(), Certificates.pem(found))), threads)));
        asked.forEach(CompletableFuture::join);
        writer.present(shown);
        return shown.size();
    }

    private Optional<X509Certificate> certificate(OpenTrust open) {
        try {
            return Optional.of(reader.certificate(open.key().source(), open.host()));
        } catch (VcfException unreachable) {
            return Optional.empty();
        }
    }

    /**
     * From now on these sources are trusted by the certificates that they showed, and by no others. All of them or none.
     *
     * @param thumbprints the SHA-256 of what somebody looked at, by source
     * @throws InvalidInputException when a source has shown another one meanwhile
     */
    @AdminOnly
    @Transactional
    public void confirm(Map<SourceKey, String> thumbprints, Actor actor) {
        thumbprints.forEach((key, thumbprint) -> {
            Environment environment = Optional.ofNullable(entityManager.find(Environment.class, key.environmentId()))
                    .orElseThrow(() -> EnvironmentStore.missing(key.environmentId()));
            environment.pin(key.source(), thumbprint, clock.instant());
            String subject = key.source().label() + " of environment " + environment.name() + ", SHA-256 " + thumbprint;
            audit.record(actor, AuditAction.CERTIFICATE_PINNED, subject);
        });
    }
}
