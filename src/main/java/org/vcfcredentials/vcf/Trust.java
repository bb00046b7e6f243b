package org.vcfcredentials.vcf;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How one source proves who it is, with what that takes.
 *
 * @param certificates the authorities, or the one that is pinned; empty for a pin that nobody has confirmed yet, which trusts none
 */
public record Trust(TrustMode mode, List<X509Certificate> certificates) {
    /** By any authority that this Java knows. */
    public static final Trust PUBLIC = new Trust(TrustMode.PUBLIC, List.of());

    /** Nothing is verified. */
    public static final Trust NONE = new Trust(TrustMode.NONE, List.of());

    public Trust {
        certificates = List.copyOf(certificates);
    }

    /** One certificate and no other. */
    public static Trust pinned(X509Certificate certificate) {
        return new Trust(TrustMode.PINNED, List.of(certificate));
    }
}
