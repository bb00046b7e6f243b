package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;

/** The environment that was created, changed or deleted, and a sentence that says so. */
record MessageAnswer(long id, String message) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().write("id", id).write("message", message).writeEnd();
    }
}
