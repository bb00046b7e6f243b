package org.vcfcredentials.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What an authority is asked to sign.
 *
 * @param names the host names and addresses that the certificate is to be for
 * @param pem PKCS#10, ready to be sent
 */
public record SigningRequest(List<String> names, String pem) {
    private static final int LINE = 64;

    static SigningRequest of(KeyAndChain made) {
        return new SigningRequest(CertificateInfo.names(made.own()), pem(NewKey.request(made)));
    }

    private static String pem(byte[] der) {
        String body = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN CERTIFICATE REQUEST-----\n" + body + "\n-----END CERTIFICATE REQUEST-----\n";
    }
}
