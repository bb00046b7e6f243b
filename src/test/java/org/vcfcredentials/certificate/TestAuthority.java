package org.vcfcredentials.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** An authority that signs whatever it is asked to. */
public final class TestAuthority {
    /** The name of its issuer. */
    public static final String NAME = "CN=Authority of the tests";

    private final Instant now;
    private final KeyPair pair;

    /** Signs for 90 days from then. */
    public TestAuthority(Instant now) throws GeneralSecurityException {
        this.now = now;
        this.pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
    }

    /** The certificate in PEM, once the request has proven that its sender has the key. */
    public String sign(String request)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        var parsed = new JcaPKCS10CertificationRequest((org.bouncycastle.pkcs.PKCS10CertificationRequest)
                new PEMParser(new StringReader(request)).readObject());
        if (!parsed.isSignatureValid(new JcaContentVerifierProviderBuilder().build(parsed.getPublicKey()))) {
            throw new IllegalArgumentException("The request is not signed with its own key.");
        }
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal(NAME),
                BigInteger.TEN,
                Date.from(now),
                Date.from(now.plus(Duration.ofDays(90))),
                new X500Principal(parsed.getSubject().getEncoded()),
                parsed.getPublicKey());
        Extensions wanted = parsed.getRequestedExtensions();
        builder.addExtension(wanted.getExtension(Extension.subjectAlternativeName));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
