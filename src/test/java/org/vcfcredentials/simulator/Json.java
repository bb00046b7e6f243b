package org.vcfcredentials.simulator;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;

/** The one builder factory: looking up the provider for every object would cost more than building it. */
final class Json {
    static final JsonBuilderFactory FACTORY = jakarta.json.Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = jakarta.json.Json.createReaderFactory(Map.of());

    private Json() {}

    static JsonObject read(InputStream in) {
        try (JsonReader reader = READERS.createReader(in)) {
            return reader.readObject();
        }
    }

    static JsonStructure read(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.read();
        }
    }
}
