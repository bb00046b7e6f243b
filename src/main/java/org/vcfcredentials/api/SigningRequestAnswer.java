package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.certificate.SigningRequest;

/** What an authority is to sign. */
record SigningRequestAnswer(SigningRequest signing) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().writeStartArray("names");
        signing.names().forEach(json::write);
        json.writeEnd().write("request", signing.pem()).writeEnd();
    }
}
