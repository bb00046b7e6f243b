package org.vcfcredentials.certificate;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key and the certificates that go with it, its own first. Nothing prints the key. */
record KeyAndChain(PrivateKey key, List<X509Certificate> chain) {
    KeyAndChain {
        chain = List.copyOf(chain);
    }

    X509Certificate own() {
        return chain.get(0);
    }

    /** Whether the certificate is for this key. */
    boolean fits(X509Certificate certificate) {
        return own().getPublicKey().equals(certificate.getPublicKey());
    }

    @Override
    public String toString() {
        return "key and certificate of " + own().getSubjectX500Principal();
    }
}
