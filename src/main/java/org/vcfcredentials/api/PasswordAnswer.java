package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.platform.Secret;

/** One revealed password. */
record PasswordAnswer(Secret password) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().write("password", password.reveal()).writeEnd();
    }
}
