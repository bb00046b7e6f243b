package org.vcfcredentials.vcf.https;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.platform.Secret;

/**
 * An access token and what it tells about itself. Nothing is verified: the source does that, and whatever is not understood is not told.
 *
 * @param expiresAt by the source's clock
 * @param scopes what its owner may do, such as {@code CREDENTIAL_READ}
 */
record AccessToken(Secret text, Optional<Instant> expiresAt, List<String> scopes) {
    private static final long YEAR_9999 = 253_402_300_799L;
    static final AccessToken NONE = new AccessToken(Secret.of(""), Optional.empty(), List.of());

    /**
     * Tokens go into a header and into quotes, so only what is plain there is taken.
     *
     * @throws UnreadableAnswerException when it cannot be sent back
     */
    static String plain(String text) {
        if (!text.matches("[\\x21\\x23-\\x5b\\x5d-\\x7e]*")) {
            throw new UnreadableAnswerException("gave a token that cannot be sent back.");
        }
        return text;
    }

    /** Reads a token as it was given. */
    static AccessToken of(String text) {
        JsonObject claims = claims(plain(text));
        return new AccessToken(Secret.of(text), expiry(claims), scopes(claims.get("scope")));
    }

    boolean endsBefore(Instant moment) {
        return expiresAt.map(end -> end.isBefore(moment)).orElse(false);
    }

    private static JsonObject claims(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                return reader.readObject();
            }
        } catch (RuntimeException noJwt) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static Optional<Instant> expiry(JsonObject claims) {
        if (!(claims.get("exp") instanceof JsonNumber end)) {
            return Optional.empty();
        }
        boolean believable = end.longValue() > 0 && end.longValue() <= YEAR_9999;
        return believable ? Optional.of(Instant.ofEpochSecond(end.longValue())) : Optional.empty();
    }

    /** A list, or one text with spaces, as other identity services write it. */
    private static List<String> scopes(JsonValue value) {
        Stream<JsonValue> values = value != null && value.getValueType() == JsonValue.ValueType.ARRAY
                ? value.asJsonArray().stream()
                : Stream.ofNullable(value);
        return values.filter(JsonString.class::isInstance)
                .flatMap(text -> Stream.of(((JsonString) text).getString().split("\\s+")))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }
}
