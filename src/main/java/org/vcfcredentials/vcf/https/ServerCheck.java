package org.vcfcredentials.vcf.https;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.vcfcredentials.vcf.Trust;

/** Looks at the certificate of one server during the handshake, remembers it, and decides whether it proves enough. */
final class ServerCheck extends X509ExtendedTrustManager {
    /** Decides on a chain, the server's own certificate first. */
    @FunctionalInterface
    interface Rule {
        void check(X509Certificate[] chain, String authType, Socket socket) throws CertificateException;
    }

    private final Rule rule;
    private X509Certificate presented;

    ServerCheck(Rule rule) {
        this.rule = rule;
    }

    /** Accepts the one certificate that is pinned, whatever names and dates it has: a person has looked at it. */
    static Rule pinned(Trust trust) {
        return (chain, authType, socket) -> {
            if (trust.certificates().isEmpty()) {
                throw new UnconfirmedException();
            }
            if (!trust.certificates().contains(chain[0])) {
                throw new ChangedException();
            }
        };
    }

    /** What the server showed; {@code null} when it did not come to that. */
    X509Certificate presented() {
        return presented;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        presented = chain[0];
        rule.check(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Without a socket no host can be checked.");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("We are no server.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** It is to be pinned, and nobody has confirmed it. */
    static final class UnconfirmedException extends CertificateException {
        private static final long serialVersionUID = 1L;
    }

    /** It is not the pinned one. */
    static final class ChangedException extends CertificateException {
        private static final long serialVersionUID = 1L;
    }
}
