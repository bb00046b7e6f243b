package org.vcfcredentials.transfer;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** Reads JSON. The parser's own messages quote what they read, so they are not passed on. */
final class JsonTree {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonTree() {}

    static Node read(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            var builder = new TreeBuilder(() -> position(parser));
            try {
                while (parser.hasNext()) {
                    accept(parser, builder);
                }
            } catch (JsonException | NoSuchElementException malformed) {
                throw builder.refused("The file is not valid JSON");
            }
            return builder.root();
        }
    }

    private static void accept(JsonParser parser, TreeBuilder builder) {
        JsonParser.Event event = parser.next();
        switch (event) {
            case START_OBJECT -> builder.startFields();
            case START_ARRAY -> builder.startItems();
            case END_OBJECT, END_ARRAY -> builder.end();
            case KEY_NAME, VALUE_STRING -> builder.scalar(parser.getString(), Node.Style.QUOTED);
            case VALUE_NUMBER -> builder.scalar(parser.getString(), Node.Style.LITERAL);
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                builder.scalar(event.name().substring("VALUE_".length()).toLowerCase(Locale.ROOT), Node.Style.LITERAL);
            default -> throw builder.refused("The file is not valid JSON");
        }
    }

    private static String position(JsonParser parser) {
        var location = parser.getLocation();
        return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
