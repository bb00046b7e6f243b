package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.vcfcredentials.account.token.TokenSummary;

/** What may be told of a token: all but itself. */
record TokenInfoAnswer(TokenSummary token) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("id", token.id())
                .write("kind", token.kind().id());
        JsonAnswer.writeText(json, "name", Optional.of(token.name()));
        JsonAnswer.writeText(json, "prefix", Optional.of(token.hint()));
        json.writeStartArray("scopes");
        token.scopes().forEach(scope -> json.write(scope.id()));
        json.writeEnd().write("created_by", token.createdBy());
        JsonAnswer.writeTime(json, "created_at", Optional.of(token.createdAt()));
        JsonAnswer.writeTime(json, "expires_at", token.expiresAt());
        JsonAnswer.writeTime(json, "last_used", token.lastUsed());
        json.writeEnd();
    }
}
