package org.vcfcredentials.platform;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificates as people hand them round: PEM, which begins with {@code -----BEGIN CERTIFICATE-----}. */
public final class Certificates {
    private static final int LONGEST = 100_000;
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Certificates() {}

    /** What is told where at least one certificate was expected. */
    public static InvalidInputException noneIn() {
        return new InvalidInputException("There is no certificate in PEM: " + BEGIN + " is missing.");
    }

    /**
     * The certificates of a PEM in their order; none of a blank text.
     *
     * @throws InvalidInputException when it is longer than 100,000 characters or holds anything but certificates
     */
    public static List<X509Certificate> read(String pem) {
        if (pem.isBlank()) {
            return List.of();
        }
        if (pem.length() > LONGEST) {
            throw new InvalidInputException("Certificates must not be longer than 100,000 characters.");
        }
        if (!pem.contains(BEGIN)) {
            throw noneIn();
        }
        try {
            byte[] text = pem.getBytes(StandardCharsets.UTF_8);
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(text)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException unreadable) {
            // Its message may quote what is there, and that may be a key.
            throw new InvalidInputException("There is something in the PEM that is no certificate, or a damaged one.");
        }
    }

    /** As PEM. */
    public static String pem(X509Certificate certificate) {
        try {
            return BEGIN + "\n" + BASE64.encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
