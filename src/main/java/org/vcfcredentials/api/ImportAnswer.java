package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** What was created, in the order of the file. */
record ImportAnswer(List<Long> ids) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        boolean one = ids.size() == 1;
        json.writeStartObject();
        if (one) {
            json.write("id", ids.get(0));
        }
        json.writeStartArray("ids");
        ids.forEach(json::write);
        json.writeEnd()
                .write("message", one ? "Environment created." : ids.size() + " environments created.")
                .writeEnd();
    }
}
