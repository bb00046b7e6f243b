package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import org.vcfcredentials.platform.CertificateInfo;

/** What everybody may know of a certificate, as the fields of an object that is begun. */
final class CertificateFields {
    private CertificateFields() {}

    static void write(JsonGenerator json, CertificateInfo certificate, Instant now) {
        json.write("subject", certificate.subject())
                .write("issuer", certificate.issuer())
                .write("self_signed", certificate.selfSigned())
                .writeStartArray("names");
        certificate.names().forEach(json::write);
        json.writeEnd()
                .write("valid_from", certificate.validFrom().toString())
                .write("valid_until", certificate.validUntil().toString())
                .write("days_left", certificate.daysLeft(now))
                .write("thumbprint_sha256", certificate.thumbprint())
                .write("key_type", certificate.keyType());
    }
}
