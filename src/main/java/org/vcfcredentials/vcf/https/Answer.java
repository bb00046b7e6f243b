package org.vcfcredentials.vcf.https;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What came back: a status and a whole body that was not looked into yet. */
final class Answer {
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final int status;
    private final byte[] body;

    Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
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
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            try (JsonReader reader = READERS.createReader(new CharArrayReader(text.array(), 0, text.limit()))) {
                return reader.readObject();
            }
        } catch (CharacterCodingException | RuntimeException unreadable) {
            // Parsers throw more than JsonException, a plain RuntimeException for deep nesting among others.
            throw new UnreadableAnswerException(
                    "did not answer with whole, valid JSON. Check that the host is right and try again.");
        }
    }
}
