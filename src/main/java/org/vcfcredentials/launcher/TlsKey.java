package org.vcfcredentials.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.Optional;

/**
 * The TLS key and certificate the listener serves: a PKCS#12 file and the file with its password. Never the container's built-in
 * key, which anybody can download.
 */
record TlsKey(Path keyStore, Path passwordFile) {
    static TlsKey fromSystemProperties() {
        return new TlsKey(Path.of(required("vcm.tls.keystore")), Path.of(required("vcm.tls.password-file")));
    }

    private static String required(String name) {
        String value = System.getProperty(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The system property " + name + " is missing.");
        }
        return value;
    }

    /**
     * Takes the key store before back when the present one cannot be opened, and keeps that one beside it. The product itself
     * replaces it only by one that it has checked; a person may not.
     *
     * @return what was done, in a sentence; empty when nothing had to be
     * @throws IllegalStateException when neither can be opened
     */
    Optional<String> rollBackIfBroken() throws IOException {
        if (opens(keyStore)) {
            return Optional.empty();
        }
        Path former = beside(".former");
        if (!opens(former)) {
            throw new IllegalStateException("The key store " + keyStore + " cannot be opened with the password in "
                    + passwordFile + ". Put the right ones there, or remove the key store and have a new one made.");
        }
        Path whole = beside(".new");
        Files.copy(former, whole, REPLACE_EXISTING, COPY_ATTRIBUTES);
        Files.copy(keyStore, beside(".broken"), REPLACE_EXISTING, COPY_ATTRIBUTES);
        Files.move(whole, keyStore, ATOMIC_MOVE);
        return Optional.of("The key store could not be opened. The one before was taken back; the broken one is "
                + beside(".broken") + ".");
    }

    private Path beside(String ending) {
        return keyStore.resolveSibling(keyStore.getFileName() + ending);
    }

    private boolean opens(Path file) throws IOException {
        char[] password = Files.readString(passwordFile).strip().toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getKey(alias, password) instanceof PrivateKey) {
                    return true;
                }
            }
            return false;
        } catch (IOException | GeneralSecurityException broken) {
            return false;
        }
    }

    /**
     * Hands it to Payara, which reads these properties and no others. Without the second part Payara would trust its own list of
     * authorities instead of the JVM's, where administrators add theirs.
     */
    void install() throws IOException {
        System.setProperty("javax.net.ssl.keyStore", keyStore.toString());
        System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
        System.setProperty(
                "javax.net.ssl.keyStorePassword", Files.readString(passwordFile).strip());
        if (System.getProperty("javax.net.ssl.trustStore") == null) {
            Path authorities = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
            System.setProperty("javax.net.ssl.trustStore", authorities.toString());
            System.setProperty("javax.net.ssl.trustStoreType", "JKS");
        }
    }
}
