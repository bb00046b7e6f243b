package org.vcfcredentials.vcf.https;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What came back: a status and a whole body that was not looked into yet. */
final class Answer {
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final int status;
    private final byte[] body;

    private final String retryAfter;

    /** @param retryAfter the header of this name; empty when there is none */
    Answer(int status, byte[] body, String retryAfter) {
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    String retryAfter() {
        return retryAfter;
    }

    byte[] body() {
        return body;
    }

    int status() {
        return status;
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /**
     * The body as a JSON object. Strict, for a password with one wrong character is worse than none: UTF-8 only, no key twice.
     *
     * @throws UnreadableAnswerException when it is not one; never quotes the body
     */
    JsonObject json() {
        try {
            try (JsonReader reader = READERS.createReader(text())) {
                return reader.readObject();
            }
        } catch (RuntimeException unreadable) {
            // Parsers throw more than JsonException, a plain RuntimeException for deep nesting among others.
            throw invalid();
        }
    }

    /** The body as UTF-8; reading what is not fails. */
    Reader text() {
        return new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
    }

    static UnreadableAnswerException invalid() {
        return new UnreadableAnswerException(
                "did not answer with whole, valid JSON. Check that the host is right and try again.");
    }
}
