package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.account.token.IssuedToken;

/** A token, named as SDDC Manager names it. */
record TokenAnswer(IssuedToken token) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("accessToken", token.accessToken().reveal())
                .write("expiresAt", token.expiresAt().toString())
                .writeEnd();
    }
}
