package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.backup.Backup;

/** One backup, without its content. */
record BackupAnswer(Backup backup) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("name", backup.name())
                .write("made_at", backup.madeAt().toString())
                .write("bytes", backup.bytes())
                .writeEnd();
    }
}
