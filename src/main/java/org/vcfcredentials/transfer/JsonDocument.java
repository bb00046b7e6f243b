package org.vcfcredentials.transfer;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Writes JSON. */
final class JsonDocument {
    private static final JsonGeneratorFactory GENERATORS =
            Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private JsonDocument() {}

    static String one(Map<String, Object> fields) {
        return write(json -> write(json, fields));
    }

    static String many(List<Map<String, Object>> environments) {
        return write(json -> {
            json.writeStartObject().writeStartArray("environments");
            environments.forEach(fields -> write(json, fields));
            json.writeEnd().writeEnd();
        });
    }

    private static String write(java.util.function.Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            content.accept(json);
        }
        return text.toString().strip() + "\n";
    }

    private static void write(JsonGenerator json, Map<String, Object> fields) {
        json.writeStartObject();
        fields.forEach((name, value) -> {
            if (value instanceof Boolean truth) {
                json.write(name, truth);
            } else if (value instanceof Integer number) {
                json.write(name, number);
            } else {
                json.write(name, value.toString());
            }
        });
        json.writeEnd();
    }
}
