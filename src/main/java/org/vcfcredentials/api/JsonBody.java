package org.vcfcredentials.api;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vcfcredentials.platform.InvalidInputException;

/** Bytes in, fields out. The parser's own messages quote what they read, so they are not passed on. */
final class JsonBody {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonBody() {}

    /**
     * Reads exactly one JSON object in UTF-8 whose names are unique.
     *
     * @throws InvalidInputException when it is something else
     */
    static JsonFields parse(byte[] body) {
        if (body.length == 0) {
            throw new InvalidInputException("The request has no body; send a JSON object.");
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(decode(body)))) {
            return new JsonFields(onlyObject(parser));
        } catch (JsonParsingException e) {
            throw new InvalidInputException("The body is not valid JSON" + place(e.getLocation()) + ".");
        }
    }

    /** Parsers end a body that nests too deeply with a bare {@link RuntimeException}. */
    private static Map<String, JsonValue> onlyObject(JsonParser parser) {
        try {
            if (parser.next() != Event.START_OBJECT) {
                throw new InvalidInputException("The body must be a JSON object: { … }.");
            }
            Map<String, JsonValue> fields = fields(parser);
            if (parser.hasNext()) {
                throw new InvalidInputException("There is something behind the JSON object.");
            }
            return fields;
        } catch (JsonParsingException | InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidInputException("The body is no JSON that can be read, or too deeply nested.");
        }
    }

    private static Map<String, JsonValue> fields(JsonParser parser) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            parser.next();
            if (fields.put(name, parser.getValue()) != null) {
                throw new InvalidInputException("A field is in the body twice.");
            }
        }
        return fields;
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("The body is not text in UTF-8.");
        }
    }

    private static String place(JsonLocation location) {
        boolean known = location != null && location.getLineNumber() > 0;
        return known ? " at line " + location.getLineNumber() + ", column " + location.getColumnNumber() : "";
    }
}
