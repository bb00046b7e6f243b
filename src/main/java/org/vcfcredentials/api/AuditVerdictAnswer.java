package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.audit.AuditVerdict;

/** Whether the audit is as it was written, and if not, the first thing that is wrong. */
record AuditVerdictAnswer(AuditVerdict verdict) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().write("unbroken", verdict.unbroken()).write("entries", verdict.entries());
        JsonAnswer.writeTime(json, "since", verdict.since());
        JsonAnswer.writeText(json, "problem", verdict.problem());
        json.writeEnd();
    }
}
