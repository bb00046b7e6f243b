package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;

/** Whether each source let us in. */
record ConnectionTestAnswer(Result installer, Result manager) implements JsonAnswer {
    /** The outcome for one source, with a sentence for people. */
    record Result(boolean success, String message) {
        private void writeTo(JsonGenerator json, String name) {
            json.writeStartObject(name)
                    .write("success", success)
                    .write("message", message)
                    .writeEnd();
        }
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        installer.writeTo(json, "installer");
        manager.writeTo(json, "manager");
        json.writeEnd();
    }
}
