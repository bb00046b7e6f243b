package org.vcfcredentials.vcf.https;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads values from a parser as strictly as {@link Answer#json()} does. Parsers themselves take the same key twice in one object, and
 * nobody knows which of two passwords is the right one.
 */
final class StrictValues {
    private static final int DEEPEST = 100;
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final JsonParser parser;

    StrictValues(JsonParser parser) {
        this.parser = parser;
    }

    /** The value that begins with this event, which the parser has just told. */
    JsonValue value(Event event) {
        return value(event, 0);
    }

    private JsonValue value(Event event, int depth) {
        require(depth < DEEPEST);
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            default -> parser.getValue();
        };
    }

    private JsonObject object(int depth) {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        while (parser.next() == Event.KEY_NAME) {
            String key = parser.getString();
            require(keys.add(key));
            object.add(key, value(parser.next(), depth + 1));
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth + 1));
        }
        return array.build();
    }

    static void require(boolean valid) {
        if (!valid) {
            throw Answer.invalid();
        }
    }
}
