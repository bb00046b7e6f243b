package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import org.vcfcredentials.platform.CertificateInfo;

/** What everybody may know of the site's certificate. */
record CertificateAnswer(CertificateInfo certificate, boolean restartRequired, Instant now) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        CertificateFields.write(json, certificate, now);
        json.write("restart_required", restartRequired).writeEnd();
    }
}
