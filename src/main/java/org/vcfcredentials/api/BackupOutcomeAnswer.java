package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.vcfcredentials.backup.BackupOutcome;

/** What an attempt to make a backup came to. */
record BackupOutcomeAnswer(BackupOutcome outcome) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().write("succeeded", outcome.succeeded());
        JsonAnswer.writeText(json, "name", Optional.of(outcome.name()));
        JsonAnswer.writeText(json, "error", Optional.of(outcome.problem()));
        json.write("ended_at", outcome.endedAt().toString())
                .write("milliseconds", outcome.took().toMillis())
                .write("bytes", outcome.bytes())
                .writeEnd();
    }
}
