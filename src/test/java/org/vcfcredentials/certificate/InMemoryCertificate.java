package org.vcfcredentials.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;

/** A self-signed one, of which nothing is ever served. */
public class InMemoryCertificate extends SiteCertificate {
    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");

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
}
