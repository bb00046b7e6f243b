package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.vcfcredentials.account.user.Users;
import org.vcfcredentials.platform.Secret;

/** What a user logs in with for the next time, told this once; {@code null} when the caller chose it. */
record OneTimePasswordAnswer(long id, String message, Optional<Secret> password) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().write("id", id).write("message", message);
        JsonAnswer.writeText(json, "one_time_password", password.map(Secret::reveal));
        json.write("valid_hours", Users.ONE_TIME.toHours()).writeEnd();
    }
}
