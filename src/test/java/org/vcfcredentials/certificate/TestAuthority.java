package org.vcfcredentials.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.vcfcredentials.platform.Certificates;

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
        var builder = builder(parsed.getSubject().toString(), parsed.getPublicKey());
        Extensions wanted = parsed.getRequestedExtensions();
        builder.addExtension(wanted.getExtension(Extension.subjectAlternativeName));
        return Certificates.pem(signed(builder));
    }

    /** A key and what this authority signed for it. */
    public record Issued(PrivateKey key, X509Certificate certificate) {}

    /** A new key with a certificate for this IP address. */
    public Issued issue(String address) throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair own = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var builder = builder("CN=Simulated", own.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.iPAddress, address)));
        return new Issued(own.getPrivate(), signed(builder));
    }

    /** Its own certificate. */
    public X509Certificate certificate() throws GeneralSecurityException, OperatorCreationException, IOException {
        var builder = builder(NAME, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        return signed(builder);
    }

    private JcaX509v3CertificateBuilder builder(String subject, PublicKey key) {
        return new JcaX509v3CertificateBuilder(
                new X500Principal(NAME),
                BigInteger.valueOf(subject.hashCode()).abs(),
                Date.from(now.minusSeconds(60)),
                Date.from(now.plus(Duration.ofDays(90))),
                new X500Principal(subject),
                key);
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
