package org.vcfcredentials.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The key and self-signed certificate of every simulated host, made once per process; for 127.0.0.1, not for localhost. */
final class Certificate {
    private static final Certificate SHARED = create();
    private final SSLContext serving;
    private final SSLContext trusting;

    private Certificate(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        this.serving = SSLContext.getInstance("TLS");
        serving.init(keys.getKeyManagers(), null, null);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        try {
            anchors.load(null, null);
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
        anchors.setCertificateEntry("simulator", store.getCertificate("simulator"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        this.trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trust.getTrustManagers(), null);
    }

    static Certificate shared() {
        return SHARED;
    }

    /** For a server that shows this certificate. */
    SSLContext serving() {
        return serving;
    }

    /** For a client that trusts this certificate and no other. */
    SSLContext trusting() {
        return trusting;
    }

    private static Certificate create() {
        try {
            Path directory = Files.createTempDirectory("vcf-simulator");
            Path file = directory.resolve("simulator.p12");
            String password = UUID.randomUUID().toString();
            try {
                generate(file, password);
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, password.toCharArray());
                }
                return new Certificate(store, password.toCharArray());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(directory);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The simulator could not make its certificate.", e);
        }
    }

    private static void generate(Path file, String password) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "simulator",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=VCF simulator",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "STORE_PASSWORD");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("STORE_PASSWORD", password);
        Process process = builder.redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + output);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool was running.", e);
        }
    }
}
