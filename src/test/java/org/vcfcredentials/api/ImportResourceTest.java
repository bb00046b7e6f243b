package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.FixedUser;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.Environments;
import org.vcfcredentials.environment.InMemoryConnectionTests;
import org.vcfcredentials.transfer.EnvironmentDocuments;

class ImportResourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;

    @RegisterExtension
    final ApiServer api = new ApiServer(this::resources);

    private Object[] resources() {
        fixture = new EnvironmentFixture(directory, CLOCK);
        var documents = new EnvironmentDocuments(fixture.copies(), CLOCK);
        var user = new FixedUser();
        return new Object[] {
            new ImportResource(
                    documents,
                    new InMemoryConnectionTests(fixture.environments(fixture.entityManager()), fixture.audit()),
                    user,
                    CLOCK),
            new ConfigurationResource(documents, user),
            new ConfigurationsResource(documents, user)
        };
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsImportedIsAnsweredByItsIds() {
        HttpResponse<String> one = api.post("environments/import", "{\"name\": \"Lab\"}");
        HttpResponse<String> more = api.post("environments/import", "[{\"name\": \"A\"}, {\"name\": \"B\"}]");

        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(one.body()).isEqualTo("{\"id\":1,\"ids\":[1],\"message\":\"Environment created.\"}");
        assertThat(more.body()).isEqualTo("{\"ids\":[2,3],\"message\":\"2 environments created.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml", "text/yaml; charset=UTF-8", "text/x-yaml"})
    void yamlComesUnderAnyOfItsNames(String type) {
        HttpResponse<String> answer = api.send(
                "POST", "environments/import", type, BodyPublishers.ofString("name: Lab\nmanager_sync_enabled: false"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(fixture.read(Environments::list).get(0).manager().syncEnabled())
                .isFalse();
    }

    @Test
    void aMistakeIs400WithItsPlaceAndNothingIsCreated() {
        HttpResponse<String> answer = api.post("environments/import", "[{\"name\": \"A\"}, {\"name\": \"a\"}]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"Validation failed\",\"details\":"
                        + "[\"environments[1].name: Name is taken by another environment.\"]}");
        assertThat(fixture.read(Environments::list)).isEmpty();
    }

    @Test
    void aPreviewTellsWhatWouldBeCreatedAndWhatIsWrongButNoPassword() {
        HttpResponse<String> answer = api.post(
                "environments/import?preview=true",
                "{\"name\": \"Lab\", \"manager_host\": \"a b\", \"manager_password\": \"hush\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"environments\":[{\"name\":\"Lab\",\"description\":\"\",\"installer_host\":\"\","
                        + "\"manager_host\":\"a b\",\"problems\":[\"manager_host: Host must be")
                .doesNotContain("hush");
        assertThat(fixture.read(Environments::list)).isEmpty();
    }

    @Test
    void theConnectionsOfAFileAreTestedAndNothingIsCreated() {
        HttpResponse<String> answer = api.post("environments/import?test=true", """
                [{"name": "Good", "manager_host": "a", "manager_username": "u", "manager_password": "right"},
                 {"name": "Refused", "installer_host": "b", "installer_username": "u", "installer_password": "hush"},
                 {"name": "Wrong", "manager_host": "a b"},
                 {"name": "Empty"}]""");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonArray environments = ApiServer.object(answer).getJsonArray("environments");
        assertThat(connections(environments, 0).getJsonObject("manager").getBoolean("success"))
                .isTrue();
        assertThat(connections(environments, 0)).containsOnlyKeys("manager");
        assertThat(connections(environments, 1).getJsonObject("installer").getString("message"))
                .isEqualTo("User name or password is wrong.");
        assertThat(connections(environments, 2)).isEmpty();
        assertThat(connections(environments, 3)).isEmpty();
        assertThat(answer.body()).doesNotContain("hush");
        assertThat(fixture.read(Environments::list)).isEmpty();
        assertThat(fixture.audit().entries)
                .containsExactly("alice CONNECTION_TESTED sources of 4 environments of a file");
    }

    @Test
    void aFewEnvironmentsOfAFileAreTestedAtATime() {
        String ten = IntStream.range(0, 10)
                .mapToObj(index -> "{\"name\": \"Lab " + index + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        JsonArray first =
                ApiServer.object(api.post("environments/import?test=true", ten)).getJsonArray("environments");
        JsonArray rest = ApiServer.object(api.post("environments/import?test=true&first=8", ten))
                .getJsonArray("environments");

        assertThat(first).hasSize(8);
        assertThat(rest).hasSize(2);
        assertThat(rest.getJsonObject(0).getString("name")).isEqualTo("Lab 8");
    }

    private static JsonObject connections(JsonArray environments, int index) {
        return environments.getJsonObject(index).getJsonObject("connections");
    }

    @Test
    void moreThanTenMebibytesAreTooMuch() {
        HttpResponse<String> answer = api.post("environments/import", " ".repeat(10 * 1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 10 MiB");
    }

    @Test
    void aConfigurationIsAFileInTheFormatAskedFor() {
        api.post("environments/import", "{\"name\": \"Lab\"}");

        HttpResponse<String> json = api.get("environments/1/export/config");
        HttpResponse<String> yaml = api.get("environments/1/export/config?format=yaml&passwords=false");

        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json.body()).startsWith("{").contains("\"name\": \"Lab\"");
        assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(yaml.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename=\"Lab_config_20261122_100000.yaml\"");
        assertThat(yaml.body()).startsWith("name: \"Lab\"\n");
    }

    @Test
    void someOrAllEnvironmentsAreOneFile() {
        api.post("environments/import", "[{\"name\": \"A\"}, {\"name\": \"B\"}, {\"name\": \"C\"}]");

        assertThat(api.get("export/config?format=yaml").body())
                .startsWith("environments:\n  - name: \"A\"\n    description: \"\"\n")
                .contains("- name: \"C\"");
        assertThat(api.get("export/config?format=yaml&id=1&id=2").body())
                .contains("\"A\"", "\"B\"")
                .doesNotContain("\"C\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=xml", "password=true", "id=x", "format=json&format=yaml"})
    void whatMakesNoSenseIsRefused(String query) {
        assertThat(api.get("export/config?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void oneEnvironmentIsNamedByTheAddressAlone() {
        api.post("environments/import", "[{\"name\": \"A\"}, {\"name\": \"B\"}]");

        assertThat(api.get("environments/1/export/config?id=2").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIs404() {
        assertThat(api.get("environments/7/export/config").statusCode()).isEqualTo(404);
        assertThat(api.get("export/config?id=7").statusCode()).isEqualTo(404);
    }
}
