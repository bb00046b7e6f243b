package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.FormerPassword;
import org.vcfcredentials.credential.PasswordPeriod;
import org.vcfcredentials.credential.ReplacingRun;

/** A credential and what its password was before, newest first. */
record HistoryAnswer(
        CredentialSummary credential,
        Optional<CredentialAnswer.Revealed> current,
        Optional<Then> then,
        List<Entry> history)
        implements JsonAnswer {
    HistoryAnswer {
        history = List.copyOf(history);
    }

    /** Which password was the one to use at the moment that was asked about; absent when that is not known. */
    record Then(Optional<PasswordPeriod> period) {
        private void writeTo(JsonGenerator json) {
            period.ifPresentOrElse(found -> write(json, found), () -> json.writeNull("at"));
        }

        private static void write(JsonGenerator json, PasswordPeriod period) {
            json.writeStartObject("at");
            period.formerId().ifPresentOrElse(id -> json.write("id", id), () -> json.writeNull("id"));
            json.write("valid_from", period.from().toString());
            JsonAnswer.writeTime(json, "valid_until", period.until());
            json.writeEnd();
        }
    }

    /** A former password; the password itself is there only when the request asked to reveal. */
    record Entry(FormerPassword former, Optional<CredentialAnswer.Revealed> revealed) {
        private void writeTo(JsonGenerator json) {
            json.writeStartObject().write("id", former.id());
            revealed.ifPresent(password -> password.writeTo(json, "password"));
            json.write("valid_from", former.validFrom().toString())
                    .write("changed_at", former.changedAt().toString())
                    .write("changed_by", former.changedBy());
            former.run().ifPresentOrElse(run -> write(json, run), () -> json.writeNull("sync"));
            json.writeEnd();
        }

        private static void write(JsonGenerator json, ReplacingRun run) {
            json.writeStartObject("sync")
                    .write("id", run.id())
                    .write("started_by", run.startedBy())
                    .write("started_at", run.startedAt().toString())
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
        json.write("source", credential.source().name())
                .write("last_updated", credential.lastUpdated().toString());
        JsonAnswer.writeTime(json, "retired_at", credential.retiredAt());
        json.writeEnd();
        then.ifPresent(answer -> answer.writeTo(json));
        json.writeStartArray("history");
        history.forEach(entry -> entry.writeTo(json));
        json.writeEnd().writeEnd();
    }
}
