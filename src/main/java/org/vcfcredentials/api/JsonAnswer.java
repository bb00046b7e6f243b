package org.vcfcredentials.api;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the API answers: it writes itself as JSON, field by field, so that every server sends the same and nothing is sent that
 * was not meant to be.
 */
public interface JsonAnswer {
    /** Makes generators; finding the implementation anew for each answer would cost more than the answer. */
    JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    /** Writes one JSON value. */
    void writeTo(JsonGenerator json);

    /** The whole answer in UTF-8. An answer that fails half-way is thus never sent in part. */
    default byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = GENERATORS.createGenerator(bytes)) {
            writeTo(json);
        }
        return bytes.toByteArray();
    }

    /** Writes a text field, or {@code null} when there is no text. */
    static void writeText(JsonGenerator json, String name, Optional<String> text) {
        text.filter(value -> !value.isEmpty())
                .ifPresentOrElse(value -> json.write(name, value), () -> json.writeNull(name));
    }

    /** Writes a time as ISO-8601 in UTC, or {@code null} when there is none. */
    static void writeTime(JsonGenerator json, String name, Optional<Instant> time) {
        writeText(json, name, time.map(Instant::toString));
    }
}
