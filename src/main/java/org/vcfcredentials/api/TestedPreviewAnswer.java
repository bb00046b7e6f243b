package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import org.vcfcredentials.environment.FieldNames;
import org.vcfcredentials.environment.TestedDraft;

/** Some of what a file would create, and how the tests of their connections went; those that break a rule were not tested. */
record TestedPreviewAnswer(List<TestedDraft> drafts, Instant now) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().writeStartArray("environments");
        drafts.forEach(tested -> write(json, tested));
        json.writeEnd().writeEnd();
    }

    private void write(JsonGenerator json, TestedDraft tested) {
        json.writeStartObject();
        PreviewAnswer.write(json, tested.checked());
        json.writeStartObject("connections");
        tested.outcomes()
                .forEach((source, outcome) ->
                        ConnectionFields.write(json, FieldNames.prefix(source).replace("_", ""), outcome, now));
        json.writeEnd().writeEnd();
    }
}
