package org.vcfcredentials.api;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.environment.ConnectionOutcome;
import org.vcfcredentials.platform.CertificateInfo;

/** How the test of one connection went, as a field of an object that is begun. */
final class ConnectionFields {
    private ConnectionFields() {}

    static void write(JsonGenerator json, String name, ConnectionOutcome outcome, Instant now) {
        json.writeStartObject(name).write("success", outcome.succeeded()).write("message", outcome.message());
        JsonAnswer.writeText(json, "version", Optional.of(outcome.version()));
        JsonAnswer.writeText(json, "role", Optional.of(outcome.role()));
        json.writeStartArray("scopes");
        outcome.scopes().forEach(json::write);
        json.writeEnd();
        Optional<CertificateInfo> shown = outcome.shown();
        if (shown.isPresent()) {
            json.writeStartObject("certificate");
            CertificateFields.write(json, shown.get(), now);
            json.write("pem", outcome.certificate()).writeEnd();
        } else {
            json.write("certificate", JsonValue.NULL);
        }
        json.writeEnd();
    }
}
