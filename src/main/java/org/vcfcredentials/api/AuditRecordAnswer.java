package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.audit.AuditRecord;

/** An entry of the audit. */
record AuditRecordAnswer(AuditRecord entry) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("sequence", entry.sequence())
                .write("happened_at", entry.happenedAt().toString())
                .write("username", entry.username())
                .write("action", entry.action())
                .write("subject", entry.subject())
                .write("address", entry.address())
                .write("user_agent", entry.userAgent())
                .writeEnd();
    }
}
