package org.vcfcredentials.certificate;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.platform.InvalidInputException;

/** What a key and its certificates must be before the site is served with them. */
final class ServingRules {
    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_EC = 256;
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final byte[] PROBE = {1, 2, 3, 4};

    private ServingRules() {}

    /**
     * Tells everything that is wrong at once.
     *
     * @throws InvalidInputException when anything is
     */
    static void check(KeyAndChain offered, Instant now) {
        List<String> problems = new ArrayList<>();
        X509Certificate own = offered.own();
        if (!belongTogether(offered)) {
            problems.add("The private key does not belong to the first certificate.");
        }
        offered.chain().forEach(certificate -> checkDates(certificate, now, problems));
        checkOrder(offered.chain(), problems);
        offered.chain().forEach(certificate -> checkStrength(certificate, problems));
        if (CertificateInfo.names(own).isEmpty()) {
            problems.add(
                    "The certificate has no host name or address among its alternative names; browsers refuse it.");
        }
        checkPurpose(own, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static boolean belongTogether(KeyAndChain offered) {
        String algorithm = "EC".equals(offered.key().getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA";
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(offered.key());
            signer.update(PROBE);
            byte[] signature = signer.sign();
            signer.initVerify(offered.own().getPublicKey());
            signer.update(PROBE);
            return signer.verify(signature);
        } catch (GeneralSecurityException ofDifferentKinds) {
            return false;
        }
    }

    private static void checkDates(X509Certificate certificate, Instant now, List<String> problems) {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            problems.add(name(certificate) + " has expired on "
                    + certificate.getNotAfter().toInstant() + ".");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            problems.add(name(certificate) + " is not valid before "
                    + certificate.getNotBefore().toInstant() + ".");
        }
    }

    private static void checkOrder(List<X509Certificate> chain, List<String> problems) {
        for (int i = 1; i < chain.size(); i++) {
            if (!signed(chain.get(i), chain.get(i - 1))) {
                problems.add("The certificates are not in order: " + name(chain.get(i - 1)) + " is not signed by "
                        + name(chain.get(i)) + ". Put the server's own first, and after each the one that signed it.");
            }
        }
    }

    private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        } catch (GeneralSecurityException not) {
            return false;
        }
    }

    private static void checkStrength(X509Certificate certificate, List<String> problems) {
        PublicKey key = certificate.getPublicKey();
        int bits = CertificateInfo.bits(key);
        int least = "RSA".equals(key.getAlgorithm()) ? SHORTEST_RSA : SHORTEST_EC;
        if (bits == 0) {
            problems.add(
                    name(certificate) + " has a key of the kind " + key.getAlgorithm() + "; it must be RSA or EC.");
        } else if (bits < least) {
            problems.add(name(certificate) + " has a key of " + bits + " bits; it must have at least " + least + ".");
        }
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        boolean vouchedFor = !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        if (vouchedFor && (signature.startsWith("SHA1") || signature.startsWith("MD"))) {
            problems.add(name(certificate) + " is signed with " + certificate.getSigAlgName() + ", which is too weak.");
        }
    }

    private static void checkPurpose(X509Certificate own, List<String> problems) {
        try {
            List<String> purposes = own.getExtendedKeyUsage();
            boolean fits =
                    purposes == null || purposes.contains(SERVER_AUTHENTICATION) || purposes.contains(ANY_PURPOSE);
            if (!fits) {
                problems.add("The certificate is not meant for servers (extended key usage).");
            }
        } catch (GeneralSecurityException unreadable) {
            problems.add("The purposes of the certificate cannot be read.");
        }
    }

    private static String name(X509Certificate certificate) {
        return "The certificate of " + certificate.getSubjectX500Principal().getName();
    }
}
