package org.vcfcredentials.platform;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know of a certificate.
 *
 * @param names the host names and addresses it is for
 * @param thumbprint SHA-256, as browsers show it
 * @param keyType algorithm and size in bits: {@code EC 256}
 */
public record CertificateInfo(
        String subject,
        String issuer,
        List<String> names,
        Instant validFrom,
        Instant validUntil,
        String thumbprint,
        String keyType) {
    /** From so many days on it is time to see to the next one. */
    public static final long DAYS_TO_WARN = 30;

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    /** What a certificate says. */
    public static CertificateInfo of(X509Certificate certificate) {
        return new CertificateInfo(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                names(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                thumbprint(certificate),
                keyType(certificate.getPublicKey()));
    }

    /** Whether nobody but itself vouches for it, as far as the names tell. */
    public boolean selfSigned() {
        return subject.equals(issuer);
    }

    /** Whole days until it ends; negative when it has ended. */
    public long daysLeft(Instant now) {
        return Math.floorDiv(
                Duration.between(now, validUntil).toSeconds(),
                Duration.ofDays(1).toSeconds());
    }

    /** Whether it has ended, or will so soon that the next one should be seen to. */
    public boolean endsSoon(Instant now) {
        return daysLeft(now) <= DAYS_TO_WARN;
    }

    /** Host names and addresses; empty when there are none, or they cannot be read. */
    public static List<String> names(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                    .map(name -> name.get(1).toString())
                    .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String keyType(PublicKey key) {
        int bits = bits(key);
        return key.getAlgorithm() + (bits == 0 ? "" : " " + bits);
    }

    /** Of RSA and EC keys; 0 of others. */
    public static int bits(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength();
        }
        return key instanceof ECPublicKey ec ? ec.getParams().getOrder().bitLength() : 0;
    }
}
