package org.vcfcredentials.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;

/** Makes keys (EC, P-256) with a certificate that they sign themselves, and the requests to have them signed by an authority. */
final class NewKey {
    private static final Duration VALIDITY = Duration.ofDays(825);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int MOST_NAMES = 50;
    private static final int SERIAL_BITS = 127;
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-zA-Z0-9]([-a-zA-Z0-9.]{0,251}[a-zA-Z0-9])?");

    private NewKey() {}

    /**
     * Valid for 825 days from now, as the one of the first start.
     *
     * @param names host names and addresses, the first of them the subject
     * @throws InvalidInputException when there is none, or one of them is neither
     */
    static KeyAndChain selfSigned(List<String> names, Instant now) {
        GeneralNames alternatives = alternatives(names);
        KeyPair pair = pair();
        X500Principal subject = subject(names);
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(SERIAL_BITS, new SecureRandom()),
                    Date.from(now.minus(CLOCKS_DIFFER)),
                    Date.from(now.plus(VALIDITY)),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.subjectAlternativeName, false, alternatives);
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer(pair)));
            return new KeyAndChain(pair.getPrivate(), List.of(certificate));
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The request (PKCS#10) to have the key of {@code made} signed for the same names. */
    static PKCS10CertificationRequest request(KeyAndChain made) {
        List<String> names = CertificateInfo.names(made.own());
        var pair = new KeyPair(made.own().getPublicKey(), made.key());
        try {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            return new JcaPKCS10CertificationRequestBuilder(made.own().getSubjectX500Principal(), pair.getPublic())
                    .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
                    .build(signer(pair));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ContentSigner signer(KeyPair pair) {
        try {
            return new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate());
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names were checked: there is nothing in them that would have to be quoted. A subject may have 64 characters only. */
    private static X500Principal subject(List<String> names) {
        return names.get(0).length() > 64 ? new X500Principal("CN=server") : new X500Principal("CN=" + names.get(0));
    }

    private static GeneralNames alternatives(List<String> names) {
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new InvalidInputException("Give 1 to 50 host names or addresses.");
        }
        return new GeneralNames(names.stream().map(NewKey::alternative).toArray(GeneralName[]::new));
    }

    private static GeneralName alternative(String name) {
        try {
            if (ADDRESS.matcher(name).matches()) {
                return new GeneralName(GeneralName.iPAddress, name);
            }
        } catch (IllegalArgumentException noAddress) {
            throw notAName(name);
        }
        if (!HOST.matcher(name).matches()) {
            throw notAName(name);
        }
        return new GeneralName(GeneralName.dNSName, name);
    }

    private static InvalidInputException notAName(String name) {
        return new InvalidInputException("'" + name + "' is neither a host name nor an address.");
    }
}
