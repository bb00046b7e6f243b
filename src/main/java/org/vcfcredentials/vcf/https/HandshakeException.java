package org.vcfcredentials.vcf.https;

import java.io.IOException;
import java.security.cert.X509Certificate;

/** A handshake that failed after the server had shown its certificate. */
final class HandshakeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final X509Certificate presented;

    HandshakeException(IOException cause, X509Certificate presented) {
        super(cause);
        this.presented = presented;
    }

    X509Certificate presented() {
        return presented;
    }
}
