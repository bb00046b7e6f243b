package org.vcfcredentials.environment;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.vcfcredentials.audit.Audit;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;
import org.vcfcredentials.vcf.VcfReader;
import org.vcfcredentials.vcf.VcfReading;

/** Tests of connections to a source that lets in whoever has the password "right" or the stored one. */
public final class InMemoryConnectionTests extends ConnectionTests {
    /** What every source shows, in PEM; for {@code CN=sddc-manager.sfo.example}. */
    public static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBhDCCASqgAwIBAgIIA+hj5JoUuNwwCgYIKoZIzj0EAwIwIzEhMB8GA1UEAxMY
            c2RkYy1tYW5hZ2VyLnNmby5leGFtcGxlMCAXDTI2MTEyNjEzMzUzM1oYDzIxMjYx
            MTAyMTMzNTMzWjAjMSEwHwYDVQQDExhzZGRjLW1hbmFnZXIuc2ZvLmV4YW1wbGUw
            WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARiXQkluKaJBfs0HCxW3+1V2yPn4ZjR
            sdwPItN7LeOy01V4NBr4Rxeex9qljAfwIHZ0bm0f5Up2qE53jGBjnLNIo0YwRDAd
            BgNVHQ4EFgQU+l14T2FH3D7foL5FBIrG4HC4xU4wIwYDVR0RBBwwGoIYc2RkYy1t
            YW5hZ2VyLnNmby5leGFtcGxlMAoGCCqGSM49BAMCA0gAMEUCIB9L7z4qotO51Sab
            5NrANezYaFkJWNcu65ctmt7UUPiuAiEA16Zpa/J8CiWTsZcDaU7flmx/1tqDGWGN
            aT2hnPDh8pw=
            -----END CERTIFICATE-----
            """;

    public InMemoryConnectionTests(Environments environments, Audit audit) {
        super(environments, new PickyReader(), audit, Runnable::run);
    }

    private static final class PickyReader implements VcfReader {
        @Override
        public VcfReading read(VcfEndpoint endpoint, ReadProgress progress) {
            throw new IllegalStateException("a test must not read");
        }

        @Override
        public ExpiryReading checkExpirations(VcfEndpoint endpoint, Collection<String> resourceTypes) {
            throw new IllegalStateException("a test must not check");
        }

        @Override
        public ConnectionReport test(VcfEndpoint endpoint) throws VcfException {
            String password = endpoint.password().reveal();
            if (!password.equals("right") && !password.equals("stored")) {
                throw new VcfException(Reason.WRONG_CREDENTIALS, "User name or password is wrong.");
            }
            return new ConnectionReport(
                    "9.1.0.0",
                    "VcfInstaller",
                    List.of("CREDENTIAL_READ"),
                    certificate(endpoint.source(), endpoint.host()));
        }

        @Override
        public X509Certificate certificate(Source source, String host) {
            return Certificates.read(PEM).get(0);
        }
    }
}
