package org.vcfcredentials.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.vcfcredentials.platform.Secret;

/** The fields of a JSON object somebody sent. Messages tell the name of a field, never its value: that may be a password. */
public final class JsonFields extends InputFields {
    private final Map<String, JsonValue> fields;

    JsonFields(Map<String, JsonValue> fields) {
        super("field");
        this.fields = fields;
    }

    @Override
    Set<String> names() {
        return fields.keySet();
    }

    Optional<String> text(String name) {
        return value(name).flatMap(value -> textOf(name, value));
    }

    Optional<Secret> secret(String name) {
        return text(name).map(Secret::of);
    }

    /** A text that must be there and not be empty; the empty text when it is not, which {@link #check} then tells. */
    String requiredText(String name) {
        Optional<JsonValue> value = value(name);
        Optional<String> text = value.flatMap(present -> textOf(name, present));
        if (value.isEmpty() || text.filter(String::isEmpty).isPresent()) {
            addError(name + " is missing.");
        }
        return text.orElse("");
    }

    /** An array of texts; one element or more. */
    Optional<List<String>> texts(String name) {
        Optional<JsonValue> value = value(name);
        Optional<List<String>> texts = value.filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .filter(array -> !array.isEmpty() && array.stream().allMatch(JsonString.class::isInstance))
                .map(array -> array.getValuesAs(JsonString::getString));
        if (value.isPresent() && texts.isEmpty()) {
            addError(name + " must be an array of texts, such as [\"read\"].");
        }
        return texts;
    }

    Optional<Boolean> truth(String name) {
        Optional<JsonValue> value = value(name);
        Optional<Boolean> truth = value.map(JsonValue::getValueType)
                .filter(type -> type == ValueType.TRUE || type == ValueType.FALSE)
                .map(type -> type == ValueType.TRUE);
        if (value.isPresent() && truth.isEmpty()) {
            addError(name + " must be true or false.");
        }
        return truth;
    }

    /** A whole number from {@code least} to {@code most}. */
    OptionalLong wholeNumber(String name, long least, long most) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!(value.get() instanceof JsonNumber number) || !number.isIntegral()) {
            addError(name + " must be a whole number.");
            return OptionalLong.empty();
        }
        return inRange(name, number, least, most);
    }

    private OptionalLong inRange(String name, JsonNumber number, long least, long most) {
        boolean fits =
                number.bigDecimalValue().precision() <= 18 && number.longValue() >= least && number.longValue() <= most;
        if (!fits) {
            addError(name + " must be a whole number from " + least + " to " + most + ".");
        }
        return fits ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    private Optional<JsonValue> value(String name) {
        addKnown(name);
        return Optional.ofNullable(fields.get(name));
    }

    private Optional<String> textOf(String name, JsonValue value) {
        if (!(value instanceof JsonString text)) {
            addError(name + " must be text (\"\" for none).");
            return Optional.empty();
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text.getChars())) {
            addError(name + " has half a character in it (a lone surrogate).");
            return Optional.empty();
        }
        return Optional.of(text.getString());
    }
}
