package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vcfcredentials.api.ApiDocument.Direction;
import org.vcfcredentials.api.ApiDocument.Operation;
import org.vcfcredentials.api.ApiDocument.Spot;
import org.vcfcredentials.platform.ProductVersion;

/** The document that describes the API is one, is complete, and is served. That it is true, every test of the API shows. */
class OpenApiTest {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final ApiDocument document = ApiDocument.SERVED;

    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void itHasEveryMethodOfTheApiWithItsScopeAndNoOther() {
        var declared =
                Route.all().stream().collect(Collectors.toMap(Route::name, Route::scope, (a, b) -> b, TreeMap::new));
        var described = document.operations().stream()
                .collect(Collectors.toMap(
                        Operation::name,
                        operation -> operation.spot().text("x-required-scope"),
                        (a, b) -> a + " and " + b,
                        TreeMap::new));

        assertThat(described).isEqualTo(declared);
    }

    @Test
    void itSaysNothingThatOpenApiDoesNotKnow() throws IOException {
        try (InputStream schema = OpenApiTest.class.getResourceAsStream("/openapi/document.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                            .getSchema(schema, InputFormat.JSON)
                            .validate(document.json().toString(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void everyReferenceLeadsToAComponentAndEveryComponentIsUsed() {
        Spot components = document.root().at("components");
        Set<String> there = components.names().stream()
                .filter(kind -> !kind.equals("securitySchemes"))
                .flatMap(kind -> components.at(kind).names().stream().map(name -> "#/components/" + kind + "/" + name))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> referred = references(document.json()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(referred).isEqualTo(there);
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(document.operations())
                .extracting(operation -> operation.spot().text("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPartOfAnAddressThatVariesIsDescribed() {
        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(operation.parameters("path"))
                        .as(operation.name())
                        .extracting(parameter -> parameter.text("name"))
                        .containsExactlyElementsOf(PATH_PARAMETER
                                .matcher(operation.path())
                                .results()
                                .map((MatchResult result) -> result.group(1))
                                .toList()));
    }

    @Test
    void everyOperationTellsHowItIsRefused() {
        assertThat(document.operations())
                .allSatisfy(
                        operation -> assertThat(operation.spot().at("responses").names())
                                .as(operation.name())
                                .containsAll(refusals(operation)));
    }

    @Test
    void everyExampleIsRight() {
        List<String> wrong = examples(document.root())
                .flatMap(place -> document.errors(
                        place.has("schema") ? place.at("schema") : place,
                        place.at("example").value().toString(),
                        Direction.REQUEST))
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(examples(document.root())).hasSizeGreaterThan(20);
    }

    @Test
    void itIsServedAsItIsWrittenAndAsJson() {
        HttpResponse<String> yaml = api.get("openapi.yaml");
        HttpResponse<String> json = api.get("openapi.json");

        assertThat(yaml.body()).startsWith("openapi: 3.0.3\n").contains("version: \"" + ProductVersion.VERSION + "\"");
        assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(ApiServer.object(json)).isEqualTo(document.json());
    }

    @Test
    void anAnswerThatIsNotDescribedIsFound() {
        assertThat(broken("openapi.json", 200, "{}")).isEmpty();
        assertThat(broken("nothing", 404, "{\"error\":\"\",\"details\":[]}")).isEmpty();

        assertThat(broken("nothing", 200, "{}")).containsExactly("the document has no such operation");
        assertThat(broken("keys", 418, "{}")).containsExactly("status 418 is not in the document");
        assertThat(broken("logs/server.0.log", 200, "{\"name\":\"\"}"))
                .singleElement()
                .asString()
                .contains("lines");
        assertThat(broken("logs/server.0.log", 200, "{\"name\":\"\",\"lines\":[],\"path\":\"\"}"))
                .singleElement()
                .asString()
                .contains("path");
        assertThat(broken("audit", 200, "[]")).containsExactly("header X-Total-Count is missing");
    }

    @Test
    void aPasswordInAnAnswerAboutAnEnvironmentIsFound() {
        api.post("environments", "{\"name\": \"Lab\"}");
        String told = api.get("environments/1").body();

        assertThat(broken("environments/1", 200, told)).isEmpty();
        assertThat(broken("environments/1", 200, told.replace("\"id\":1", "\"id\":1,\"manager_password\":\"x\"")))
                .singleElement()
                .asString()
                .contains("manager_password");
    }

    @Test
    void aRequestThatIsNotDescribedIsFound() {
        String lines = "{\"name\":\"\",\"lines\":[]}";

        assertThat(broken("logs/server.0.log?lines=5", 200, lines)).isEmpty();
        assertThat(broken("logs/server.0.log?lines=0", 200, lines)).isNotEmpty();
        assertThat(broken("logs/server.0.log?last=5", 200, lines))
                .containsExactly("query parameter last is not in the document");
    }

    private List<String> broken(String path, int status, String body) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
        return ApiContract.broken(api.request(path).build(), new ApiContract.Answer(status, headers, body));
    }

    private static Set<String> refusals(Operation operation) {
        Set<String> statuses = new TreeSet<>(Set.of("401", "403", "500"));
        if (!operation.parameters("path").isEmpty()) {
            statuses.add("404");
        }
        if (!operation.parameters("query").isEmpty()) {
            statuses.add("400");
        }
        if (operation.spot().has("requestBody")) {
            statuses.addAll(Set.of("400", "413", "415"));
        }
        return statuses;
    }

    private static Stream<String> references(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .flatMap(field -> field.getKey().equals("$ref")
                                ? Stream.of(((JsonString) field.getValue()).getString())
                                : references(field.getValue()));
            case ARRAY -> value.asJsonArray().stream().flatMap(OpenApiTest::references);
            default -> Stream.empty();
        };
    }

    /** Whatever has an example: bodies, parameters and schemas. */
    private static Stream<Spot> examples(Spot spot) {
        return Stream.concat(
                Stream.of(spot).filter(place -> place.has("example")),
                spot.children()
                        .filter(child -> !child.pointer().endsWith("/example"))
                        .flatMap(OpenApiTest::examples));
    }
}
