package org.vcfcredentials.simulator;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The vendor's schemas of one product and release, made stricter: a field that the vendor does not have is an error. */
final class PublishedSchemas {
    private static final String LOCATION = "https://vcf.example/openapi.json";

    private final SchemaRegistry registry;

    private PublishedSchemas(JsonObject specification) {
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(LOCATION, specification.toString())));
    }

    /** @param file {@code sddc-manager-9.1} for example */
    static PublishedSchemas of(String file) throws IOException {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream("/vcf/" + file + ".json")) {
            return new PublishedSchemas(StrictSchema.of(Json.read(in)));
        }
    }

    /** What is wrong with an answer, nothing when it keeps the contract. */
    List<String> errors(String method, String path, int status, String body) {
        String pointer = String.format(
                "/paths/%s/%s/responses/%d/content/application~1json/schema", path.replace("/", "~1"), method, status);
        Schema schema = registry.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
        return schema.validate(body, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
