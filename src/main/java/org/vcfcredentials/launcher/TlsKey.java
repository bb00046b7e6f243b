package org.vcfcredentials.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
