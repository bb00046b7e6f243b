package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.vcfcredentials.account.user.UserSummary;

/** A user, and how many sessions are open. */
record UserAnswer(UserSummary user, int sessions) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("id", user.id())
                .write("username", user.username())
                .write("role", user.role().group())
                .write("enabled", user.enabled())
                .write("must_change_password", user.mustChangePassword());
        JsonAnswer.writeTime(json, "created_at", Optional.of(user.createdAt()));
        JsonAnswer.writeTime(json, "last_login", user.lastLogin());
        json.write("sessions", sessions).write("tokens", user.tokens()).writeEnd();
    }
}
