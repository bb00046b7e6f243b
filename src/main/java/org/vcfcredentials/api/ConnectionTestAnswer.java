package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import org.vcfcredentials.environment.ConnectionOutcome;

/** Whether each source let us in, and what it told of itself. */
record ConnectionTestAnswer(ConnectionOutcome installer, ConnectionOutcome manager, Instant now) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        ConnectionFields.write(json, "installer", installer, now);
        ConnectionFields.write(json, "manager", manager, now);
        json.writeEnd();
    }
}
