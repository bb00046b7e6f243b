package org.vcfcredentials.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;

/**
 * The certificate of the site, for admins. What is put in its place is served from the next start on, because servers read their key
 * only then. Every change is audited before it is made.
 */
@ApplicationScoped
public class SiteCertificate {
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private volatile Seen seen;

    @Inject
    SiteCertificate(Settings settings, Audit audit, Clock clock) {
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    SiteCertificate() {
        this(null, null, null);
    }

    /** The one in the key store; empty where the server has its key from elsewhere. */
    @AdminOnly
    public Optional<CertificateInfo> current() {
        if (!files().exists()) {
            return Optional.empty();
        }
        // Opening a key store takes long on purpose, and every page asks.
        Instant writtenAt = files().writtenAt();
        Seen latest = seen;
        if (latest == null || !latest.writtenAt().equals(writtenAt)) {
            latest = new Seen(writtenAt, files().current().map(KeyAndChain::own).map(CertificateInfo::of));
            seen = latest;
        }
        return latest.certificate();
    }

    private record Seen(Instant writtenAt, Optional<CertificateInfo> certificate) {}

    /** The one before, to which it can be rolled back. */
    @AdminOnly
    public Optional<CertificateInfo> former() {
        return files().before().map(KeyAndChain::own).map(CertificateInfo::of);
    }

    /** Whether the one in the key store was put there since this process was started, and so is not served yet. */
    public boolean needsRestart() {
        return files().exists() && files().writtenAt().isAfter(startedAt());
    }

    /**
     * Takes a chain and its key in PEM.
     *
     * @param key empty when the certificate is for a key that is here: of the signing request, or the present one
     * @param passPhrase empty when the key is not encrypted
     * @throws InvalidInputException when they cannot be read, or the site must not be served with them
     */
    @AdminOnly
    public CertificateInfo uploadPem(String chain, Secret key, Secret passPhrase, Actor actor) {
        return key.isEmpty()
                ? install(withKeyThatIsHere(UploadedKey.certificates(chain)), "signed", actor)
                : install(UploadedKey.pem(chain, key, passPhrase), "uploaded", actor);
    }

    /**
     * Takes a PKCS#12 file.
     *
     * @throws InvalidInputException as {@link #uploadPem} does
     */
    @AdminOnly
    public CertificateInfo uploadPkcs12(byte[] file, Secret passPhrase, Actor actor) {
        return install(UploadedKey.pkcs12(file, passPhrase), "uploaded", actor);
    }

    /**
     * Makes a new key and signs it itself.
     *
     * @param names host names and addresses, one at least
     * @throws InvalidInputException when one of them is neither
     */
    @AdminOnly
    public CertificateInfo generate(List<String> names, Actor actor) {
        return install(NewKey.selfSigned(names, clock.instant()), "self-signed", actor);
    }

    /**
     * Makes a new key and a request to have it signed. The key waits here until its certificate comes; a request before this one is
     * given up.
     *
     * @param names host names and addresses, one at least
     * @throws InvalidInputException when one of them is neither
     */
    @AdminOnly
    public SigningRequest request(List<String> names, Actor actor) {
        KeyAndChain made = NewKey.selfSigned(names, clock.instant());
        SigningRequest request = SigningRequest.of(made);
        audit.record(actor, AuditAction.CERTIFICATE_REQUESTED, String.join(", ", request.names()));
        files().await(made);
        return request;
    }

    /** The request whose certificate has not come yet. */
    @AdminOnly
    public Optional<SigningRequest> requested() {
        return files().awaiting().map(SigningRequest::of);
    }

    /**
     * Takes the one before back; the present one becomes the one before.
     *
     * @throws InvalidInputException when there is none
     */
    @AdminOnly
    public CertificateInfo rollBack(Actor actor) {
        KeyAndChain former = files().before()
                .orElseThrow(() -> new InvalidInputException("There is no certificate before this one."));
        return install(former, "rolled back", actor);
    }

    private KeyAndChain withKeyThatIsHere(List<X509Certificate> chain) {
        return Stream.of(files().awaiting(), files().current())
                .flatMap(Optional::stream)
                .filter(here -> here.fits(chain.get(0)))
                .findFirst()
                .map(here -> new KeyAndChain(here.key(), chain))
                .orElseThrow(() -> new InvalidInputException(
                        "The certificate is for a key that is not here: neither of the signing request nor the present one."
                                + " Give its private key too."));
    }

    private CertificateInfo install(KeyAndChain next, String how, Actor actor) {
        ServingRules.check(next, clock.instant());
        CertificateInfo info = CertificateInfo.of(next.own());
        audit.record(
                actor, AuditAction.CERTIFICATE_CHANGED, how + ": " + info.subject() + ", SHA-256 " + info.thumbprint());
        files().install(next);
        return info;
    }

    private TlsFiles files() {
        return new TlsFiles(settings.dataDirectory().resolve("tls"));
    }

    private static Instant startedAt() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
