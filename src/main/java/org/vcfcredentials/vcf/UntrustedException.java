package org.vcfcredentials.vcf;

import java.security.cert.X509Certificate;

/** A source showed a certificate that does not prove who it is; it was told nothing, the password least of all. */
public final class UntrustedException extends VcfException {
    private static final long serialVersionUID = 1L;

    private final X509Certificate presented;

    public UntrustedException(Reason reason, String message, X509Certificate presented) {
        super(reason, message);
        this.presented = presented;
    }

    /** What it showed. */
    public X509Certificate presented() {
        return presented;
    }
}
