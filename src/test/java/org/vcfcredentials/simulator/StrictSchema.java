package org.vcfcredentials.simulator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Schemas made stricter: a field that a schema does not have is an error. */
public final class StrictSchema {
    private StrictSchema() {}

    /** The same with every schema in it closed. */
    public static JsonObject of(JsonObject schemas) {
        return strict(schemas).asJsonObject();
    }

    private static JsonValue strict(JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            JsonArrayBuilder array = Json.FACTORY.createArrayBuilder();
            value.asJsonArray().forEach(element -> array.add(strict(element)));
            return array.build();
        }
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            return value;
        }
        JsonObject object = value.asJsonObject();
        JsonObjectBuilder copy = Json.FACTORY.createObjectBuilder();
        object.forEach((key, child) -> copy.add(key, strict(child)));
        boolean open = object.get("properties") instanceof JsonObject && !object.containsKey("additionalProperties");
        return open ? copy.add("additionalProperties", false).build() : copy.build();
    }
}
