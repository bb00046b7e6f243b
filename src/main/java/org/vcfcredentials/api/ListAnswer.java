package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.function.Function;

/** A JSON array of other answers. */
record ListAnswer(List<? extends JsonAnswer> elements) implements JsonAnswer {
    ListAnswer {
        elements = List.copyOf(elements);
    }

    static <T> ListAnswer of(List<T> values, Function<T, JsonAnswer> answer) {
        return new ListAnswer(values.stream().map(answer).toList());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartArray();
        elements.forEach(element -> element.writeTo(json));
        json.writeEnd();
    }
}
