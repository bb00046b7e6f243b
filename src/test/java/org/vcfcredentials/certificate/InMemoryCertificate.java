package org.vcfcredentials.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.Secret;

/** A self-signed one, of which nothing is ever served. */
public class InMemoryCertificate extends SiteCertificate {
    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");

    private SigningRequest request;

    /** The names of the present one. */
    public List<String> names = List.of("vcm.example.com");

    @Override
    public Optional<CertificateInfo> current() {
        return Optional.of(new CertificateInfo(
                "CN=" + names.get(0),
                "CN=" + names.get(0),
                names,
                SINCE,
                Instant.parse("2026-12-01T12:00:00Z"),
                "AB:CD",
                "EC 256"));
    }

    @Override
    public boolean needsRestart() {
        return false;
    }

    @Override
    public CertificateInfo generate(List<String> wanted, Actor actor) {
        names = wanted;
        return current().orElseThrow();
    }

    @Override
    public CertificateInfo uploadPem(String chain, Secret key, Secret passPhrase, Actor actor) {
        names = List.of(chain + "/" + key.reveal() + "/" + passPhrase.reveal());
        return current().orElseThrow();
    }

    @Override
    public CertificateInfo uploadPkcs12(byte[] file, Secret passPhrase, Actor actor) {
        names = List.of(file.length + " bytes/" + passPhrase.reveal());
        return current().orElseThrow();
    }

    @Override
    public SigningRequest request(List<String> wanted, Actor actor) {
        NewKey.selfSigned(wanted, SINCE); // for its refusals
        request = new SigningRequest(wanted, "PEM\n");
        return request;
    }

    @Override
    public Optional<SigningRequest> requested() {
        return Optional.ofNullable(request);
    }

    @Override
    public CertificateInfo rollBack(Actor actor) {
        names = List.of("former.example.com");
        return current().orElseThrow();
    }
}
