package org.vcfcredentials.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vcfcredentials.simulator.StrictSchema;

/** The document that describes the API, as it is served. Its schemas are taken strictly: what they do not name must not be there. */
final class ApiDocument {
    private static final String LOCATION = "https://vcm.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** What this build serves. */
    static final ApiDocument SERVED = new ApiDocument(served());

    private final JsonObject json;
    private final SchemaRegistry schemas;

    private ApiDocument(JsonObject json) {
        this.json = json;
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(
                                Map.of(LOCATION, StrictSchema.of(json).toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Whether what is held against a schema was sent by a client, or is an answer, which must hold nothing that is only sent. */
    enum Direction {
        REQUEST,
        ANSWER
    }

    JsonObject json() {
        return json;
    }

    Spot root() {
        return new Spot(json, "");
    }

    /** Every operation, in the order of the document. */
    List<Operation> operations() {
        Spot paths = root().at("paths");
        return paths.names().stream()
                .flatMap(path -> paths.at(path).names().stream()
                        .filter(METHODS::contains)
                        .map(method -> new Operation(method, path, paths.at(path))))
                .toList();
    }

    /** Those at an address below {@code /api}. One that stands in the document as it is goes before a template. */
    List<Operation> operationsAt(String address) {
        Optional<String> path = operations().stream()
                .map(Operation::path)
                .filter(template -> address.matches(Operation.pattern(template)))
                .min(Comparator.comparing(template -> template.contains("{")));
        return operations().stream()
                .filter(operation -> path.filter(operation.path()::equals).isPresent())
                .toList();
    }

    /** What is wrong with a JSON value for the schema at this place; nothing when it is right. */
    Stream<String> errors(Spot schema, String value, Direction direction) {
        return schemas
                .getSchema(SchemaLocation.of(LOCATION + "#" + schema.pointer()))
                .validate(
                        value,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.writeOnly(direction == Direction.ANSWER)))
                .stream()
                .map(Error::toString);
    }

    private static JsonObject served() {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(new OpenApiResource().json()))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One method of one path. */
    record Operation(String method, String path, Spot item) {
        /** The method as HTTP writes it, and the whole address. */
        String name() {
            return method.toUpperCase(Locale.ROOT) + " /api" + path;
        }

        Spot spot() {
            return item.at(method);
        }

        /** Those of the path and its own. */
        List<Spot> parameters(String in) {
            return Stream.of(item, spot())
                    .filter(owner -> owner.has("parameters"))
                    .flatMap(owner -> owner.at("parameters").elements())
                    .filter(parameter -> parameter.text("in").equals(in))
                    .toList();
        }

        static String pattern(String template) {
            return template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
        }
    }

    /** A place in the document; references are followed. */
    record Spot(JsonObject document, String pointer) {
        Spot at(String name) {
            Spot child = inside(name);
            return child.value() instanceof JsonObject object && object.containsKey("$ref")
                    ? new Spot(document, object.getString("$ref").substring(1))
                    : child;
        }

        /** The same without following a reference. */
        Spot inside(String name) {
            return new Spot(document, pointer + "/" + Json.encodePointer(name));
        }

        JsonValue value() {
            return pointer.isEmpty() ? document : Json.createPointer(pointer).getValue(document);
        }

        boolean has(String name) {
            return value() instanceof JsonObject object && object.containsKey(name);
        }

        String text(String name) {
            return value().asJsonObject().getString(name);
        }

        Set<String> names() {
            return value().asJsonObject().keySet();
        }

        /** What it holds, one level down, references as they are. */
        Stream<Spot> children() {
            return switch (value().getValueType()) {
                case OBJECT -> names().stream().map(this::inside);
                case ARRAY ->
                    IntStream.range(0, value().asJsonArray().size()).mapToObj(index -> inside(String.valueOf(index)));
                default -> Stream.empty();
            };
        }

        Stream<Spot> elements() {
            return IntStream.range(0, value().asJsonArray().size()).mapToObj(index -> at(String.valueOf(index)));
        }
    }
}
