package org.vcfcredentials.certificate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.vcfcredentials.platform.CertificateInfo;

/**
 * What an authority is asked to sign.
 *
 * @param names the host names and addresses that the certificate is to be for
 * @param pem PKCS#10, ready to be sent
 */
public record SigningRequest(List<String> names, String pem) {
    static SigningRequest of(KeyAndChain made) {
        return new SigningRequest(CertificateInfo.names(made.own()), pem(NewKey.request(made)));
    }

    private static String pem(PKCS10CertificationRequest request) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(request);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
