package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Response;
import org.vcfcredentials.account.token.MadeToken;

/** A token that was just made, told this once. */
record MadeTokenAnswer(MadeToken made) implements JsonAnswer {
    static Response created(MadeToken made) {
        return Response.status(Response.Status.CREATED)
                .entity(new MadeTokenAnswer(made))
                .build();
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("id", made.id())
                .write("message", "Token created. It is not told again.")
                .write("token", made.token().reveal());
        JsonAnswer.writeTime(json, "expires_at", made.expiresAt());
        json.writeEnd();
    }
}
