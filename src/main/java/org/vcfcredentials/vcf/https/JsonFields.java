package org.vcfcredentials.vcf.https;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.List;
import java.util.OptionalInt;

/** Reads fields of vendor JSON, where anything optional may be missing or null and a wrong type makes the answer unreadable. */
final class JsonFields {
    private JsonFields() {}

    /** The text, or the empty string when it is missing or null. */
    static String text(JsonObject object, String key) {
        JsonValue value = object.get(key);
        if (absent(value)) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw wrongType(key);
    }

    /** The text; empty also when it is something else: for what nothing depends on. */
    static String anyText(JsonObject object, String key) {
        return object.get(key) instanceof JsonString string ? string.getString() : "";
    }

    /** The object; empty also when it is something else: for what nothing depends on. */
    static JsonObject anyObject(JsonObject object, String key) {
        return object.get(key) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The text. */
    static String requiredText(JsonObject object, String key) {
        String text = text(object, key);
        if (text.isBlank()) {
            throw new UnreadableAnswerException("left out a required field (" + key + ").");
        }
        return text;
    }

    /** The number; empty when it is missing, null or no whole number. */
    static OptionalInt number(JsonObject object, String key) {
        return object.get(key) instanceof JsonNumber number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    /** The object, empty when it is missing or null. */
    static JsonObject object(JsonObject object, String key) {
        JsonValue value = object.get(key);
        if (absent(value)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (value.getValueType() == ValueType.OBJECT) {
            return value.asJsonObject();
        }
        throw wrongType(key);
    }

    /** The objects of a list, none when it is missing or null. */
    static List<JsonObject> objects(JsonObject object, String key) {
        return values(object, key, ValueType.OBJECT).stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    /** The texts of a list, none when it is missing or null. */
    static List<String> texts(JsonObject object, String key) {
        return values(object, key, ValueType.STRING).stream()
                .map(value -> ((JsonString) value).getString())
                .toList();
    }

    private static List<JsonValue> values(JsonObject object, String key, ValueType type) {
        JsonValue value = object.get(key);
        if (absent(value)) {
            return List.of();
        }
        boolean asPromised = value.getValueType() == ValueType.ARRAY
                && value.asJsonArray().stream().allMatch(element -> element.getValueType() == type);
        if (!asPromised) {
            throw wrongType(key);
        }
        return value.asJsonArray();
    }

    private static boolean absent(JsonValue value) {
        return value == null || value.getValueType() == ValueType.NULL;
    }

    private static UnreadableAnswerException wrongType(String key) {
        return new UnreadableAnswerException("answered with a field of the wrong type (" + key + ").");
    }
}
