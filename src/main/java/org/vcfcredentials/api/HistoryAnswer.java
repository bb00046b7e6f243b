package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.FormerPassword;

/** A credential and what its password was before, newest first. */
record HistoryAnswer(CredentialSummary credential, Optional<CredentialAnswer.Revealed> current, List<Entry> history)
        implements JsonAnswer {
    HistoryAnswer {
        history = List.copyOf(history);
    }

    /** A former password; the password itself is there only when the request asked to reveal. */
    record Entry(FormerPassword former, Optional<CredentialAnswer.Revealed> revealed) {
        private void writeTo(JsonGenerator json) {
            json.writeStartObject().write("id", former.id());
            revealed.ifPresent(password -> password.writeTo(json, "password"));
            json.write("changed_at", former.changedAt().toString())
                    .write("changed_by", former.changedBy())
                    .writeEnd();
        }
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .writeStartObject("credential")
                .write("id", credential.id())
                .write("hostname", credential.hostname())
                .write("username", credential.username());
        current.ifPresent(password -> password.writeTo(json, "current_password"));
        json.write("last_updated", credential.lastUpdated().toString());
        JsonAnswer.writeTime(json, "retired_at", credential.retiredAt());
        json.writeEnd().writeStartArray("history");
        history.forEach(entry -> entry.writeTo(json));
        json.writeEnd().writeEnd();
    }
}
