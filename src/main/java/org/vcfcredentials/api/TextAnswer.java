package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;

/** A sentence that says what was done, of something that has no id. */
record TextAnswer(String message) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().write("message", message).writeEnd();
    }
}
