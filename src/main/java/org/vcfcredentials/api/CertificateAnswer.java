package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import org.vcfcredentials.certificate.CertificateInfo;

/** What everybody may know of the site's certificate. */
record CertificateAnswer(CertificateInfo certificate, boolean restartRequired, Instant now) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("subject", certificate.subject())
                .write("issuer", certificate.issuer())
                .write("self_signed", certificate.selfSigned())
                .writeStartArray("names");
        certificate.names().forEach(json::write);
        json.writeEnd()
                .write("valid_from", certificate.validFrom().toString())
                .write("valid_until", certificate.validUntil().toString())
                .write("days_left", certificate.daysLeft(now))
                .write("thumbprint_sha256", certificate.thumbprint())
                .write("key_type", certificate.keyType())
                .write("restart_required", restartRequired)
                .writeEnd();
    }
}
