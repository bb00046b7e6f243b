package org.vcfcredentials.vcf.https;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The elements of one page, each turned into what is wanted as soon as it is read, so that the JSON of a long list is never in memory
 * as a whole.
 *
 * @param metadata of the page; empty when there is none
 */
record ElementList<T>(List<T> elements, JsonObject metadata) {
    /** More than any source has. */
    private static final int MOST_ELEMENTS = 100_000;

    private static final String ELEMENTS = "elements";
    private static final String METADATA = "pageMetadata";
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /**
     * Reads an answer as strictly as {@link Answer#json()} does.
     *
     * @throws UnreadableAnswerException when it is no page, or one with too many elements; never quotes it
     */
    static <T> ElementList<T> of(Answer answer, Function<JsonObject, T> element) {
        try (JsonParser parser = PARSERS.createParser(answer.text())) {
            return new Reading<>(parser, element).page();
        } catch (UnreadableAnswerException told) {
            throw told;
        } catch (RuntimeException unreadable) {
            // Parsers throw more than JsonException, a plain RuntimeException for deep nesting among others.
            throw Answer.invalid();
        }
    }

    private static final class Reading<T> {
        private final JsonParser parser;
        private final StrictValues values;
        private final Function<JsonObject, T> element;
        private final Set<String> keys = new HashSet<>();
        private final List<T> elements = new ArrayList<>();
        private JsonObject metadata = JsonValue.EMPTY_JSON_OBJECT;

        Reading(JsonParser parser, Function<JsonObject, T> element) {
            this.parser = parser;
            this.values = new StrictValues(parser);
            this.element = element;
        }

        ElementList<T> page() {
            StrictValues.require(parser.next() == Event.START_OBJECT);
            while (parser.next() == Event.KEY_NAME) {
                StrictValues.require(keys.add(parser.getString()));
                field(parser.getString());
            }
            StrictValues.require(!parser.hasNext());
            if (!keys.contains(ELEMENTS)) {
                throw new UnreadableAnswerException("answered without a list. Check that the host is right.");
            }
            return new ElementList<>(elements, metadata);
        }

        private void field(String key) {
            Event event = parser.next();
            if (key.equals(ELEMENTS) && event == Event.START_ARRAY) {
                elements();
                return;
            }
            JsonValue value = values.value(event);
            if (key.equals(ELEMENTS)) {
                throw new UnreadableAnswerException("answered with a field of the wrong type (" + ELEMENTS + ").");
            }
            if (key.equals(METADATA) && value instanceof JsonObject object) {
                metadata = object;
            }
        }

        private void elements() {
            for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
                if (event != Event.START_OBJECT) {
                    throw new UnreadableAnswerException("answered with a field of the wrong type (" + ELEMENTS + ").");
                }
                if (elements.size() == MOST_ELEMENTS) {
                    throw new UnreadableAnswerException("lists more than " + MOST_ELEMENTS + ", which is not read.");
                }
                elements.add(element.apply(values.value(event).asJsonObject()));
            }
        }
    }
}
