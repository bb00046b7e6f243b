package org.vcfcredentials.vcf.https;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.TrustMode;

/** What a server must prove, from what an administrator chose for it. */
final class ServerChecks {
    private final X509ExtendedTrustManager known;

    /** @param known the authorities that count as publicly known */
    ServerChecks(X509ExtendedTrustManager known) {
        this.known = known;
    }

    /** Those of the JVM's trust store. */
    static ServerChecks ofTheJvm() {
        return new ServerChecks(authorities(null));
    }

    ServerCheck of(Trust trust) {
        return switch (trust.mode()) {
            case PUBLIC -> new ServerCheck(known::checkServerTrusted);
            case AUTHORITY -> new ServerCheck(authorities(store(trust))::checkServerTrusted);
            case PINNED -> new ServerCheck(ServerCheck.pinned(trust));
            case NONE -> new ServerCheck((chain, authType, socket) -> {});
        };
    }

    /** TLS as this check wants it: a context of its own, so that no session of a looser one is resumed. */
    static SSLSocketFactory factory(ServerCheck check) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {check}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do TLS.", e);
        }
    }

    /** Authorities vouch for a host; a pin, and nothing at all, do not. */
    static void require(SSLParameters parameters, TrustMode mode) {
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        if (mode == TrustMode.PUBLIC || mode == TrustMode.AUTHORITY) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
    }

    private static KeyStore store(Trust trust) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate authority : trust.certificates()) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java cannot keep certificates in memory.", e);
        }
    }

    private static X509ExtendedTrustManager authorities(KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot check certificates with its trust store.", e);
        }
    }
}
