package org.vcfcredentials.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

/** Reads what administrators are handed by their authorities. Every refusal says what is wrong and tells nothing of the key. */
final class UploadedKey {
    /** Far more than any chain needs. */
    static final int MOST_BYTES = 1 << 20;

    private UploadedKey() {}

    /**
     * A chain and its key in PEM; they may be in one text. The key is PKCS#8, encrypted or not, or in OpenSSL's older form.
     *
     * @param passPhrase empty when the key is not encrypted
     * @throws InvalidInputException when there is not exactly one key, no certificate, or the pass phrase does not fit
     */
    static KeyAndChain pem(String chain, Secret key, Secret passPhrase) {
        List<X509Certificate> certificates = certificates(chain);
        List<PrivateKey> keys = objects(key.reveal()).stream()
                .filter(UploadedKey::isKey)
                .map(object -> key(object, passPhrase))
                .toList();
        if (keys.size() != 1) {
            throw new InvalidInputException(
                    keys.isEmpty() ? "There is no private key in PEM." : "There is more than one private key.");
        }
        return new KeyAndChain(keys.get(0), certificates);
    }

    /** The certificates of a PEM, at least one, in their order; whatever else is in it does not matter. */
    static List<X509Certificate> certificates(String pem) {
        List<X509Certificate> certificates = objects(pem).stream()
                .filter(X509CertificateHolder.class::isInstance)
                .map(X509CertificateHolder.class::cast)
                .map(UploadedKey::certificate)
                .toList();
        if (certificates.isEmpty()) {
            throw Certificates.noneIn();
        }
        return certificates;
    }

    /**
     * A PKCS#12 file with one key.
     *
     * @throws InvalidInputException when it is none, the pass phrase does not fit, or it does not hold one key with its certificate
     */
    static KeyAndChain pkcs12(byte[] file, Secret passPhrase) {
        requireShort(file.length);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            char[] password = passPhrase.reveal().toCharArray();
            store.load(new ByteArrayInputStream(file), password);
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw new InvalidInputException("The file holds " + keys.size() + " private keys; it must be one.");
            }
            return entry(store, keys.get(0), password);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new InvalidInputException("This is no PKCS#12 file, or the pass phrase is wrong.");
        }
    }

    static KeyAndChain entry(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new InvalidInputException("There is no private key with a certificate in the file.");
        }
        return new KeyAndChain(
                key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    }

    private static List<Object> objects(String pem) {
        requireShort(pem.length());
        List<Object> objects = new ArrayList<>();
        try (var parser = new PEMParser(new StringReader(pem))) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                objects.add(next);
            }
            return objects;
        } catch (IOException | RuntimeException damaged) {
            throw new InvalidInputException("This is damaged PEM: part of it cannot be read.");
        }
    }

    private static void requireShort(int length) {
        if (length > MOST_BYTES) {
            throw new InvalidInputException("This is too large: 1 MiB is the most.");
        }
    }

    private static boolean isKey(Object object) {
        return object instanceof PrivateKeyInfo
                || object instanceof PKCS8EncryptedPrivateKeyInfo
                || object instanceof PEMKeyPair
                || object instanceof PEMEncryptedKeyPair;
    }

    private static PrivateKey key(Object object, Secret passPhrase) {
        try {
            return new JcaPEMKeyConverter()
                    .getPrivateKey(info(object, passPhrase.reveal().toCharArray()));
        } catch (IOException | PKCSException | OperatorCreationException | RuntimeException unreadable) {
            boolean encrypted = object instanceof PKCS8EncryptedPrivateKeyInfo || object instanceof PEMEncryptedKeyPair;
            throw new InvalidInputException(
                    encrypted
                            ? "The private key is encrypted, and the pass phrase does not fit."
                            : "The private key cannot be read; it must be RSA or EC.");
        }
    }

    private static PrivateKeyInfo info(Object object, char[] passPhrase)
            throws IOException, PKCSException, OperatorCreationException {
        if (object instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(passPhrase));
        }
        if (object instanceof PEMEncryptedKeyPair encrypted) {
            return encrypted
                    .decryptKeyPair(new BcPEMDecryptorProvider(passPhrase))
                    .getPrivateKeyInfo();
        }
        return object instanceof PEMKeyPair pair ? pair.getPrivateKeyInfo() : (PrivateKeyInfo) object;
    }

    private static X509Certificate certificate(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException unreadable) {
            throw new InvalidInputException("One of the certificates cannot be read.");
        }
    }
}
