package org.vcfcredentials.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator's answers keep the contract that the vendor published. */
class PublishedContractTest {
    private final HttpClient client =
            HttpClient.newBuilder().sslContext(SimulatedVcf.trustingContext()).build();

    @ParameterizedTest
    @EnumSource(VcfVersion.class)
    void sddcManagerAnswersAsPublished(VcfVersion version) throws Exception {
        PublishedSchemas schemas = PublishedSchemas.of("sddc-manager-" + release(version));
        try (SimulatedVcf vcf = start(version)) {
            SimulatedManager manager = vcf.manager();
            String token = checkTokens(schemas, manager);
            String id = manager.credentials().get(0).id();

            check(schemas, "/v1/credentials", get(manager, "/v1/credentials", token), 200);
            check(schemas, "/v1/credentials", get(manager, "/v1/credentials?pageNumber=1&pageSize=7", token), 200);
            check(schemas, "/v1/credentials", get(manager, "/v1/credentials", "wrong"), 401);
            check(schemas, "/v1/credentials/{id}", get(manager, "/v1/credentials/" + id, token), 200);
            check(schemas, "/v1/credentials/{id}", get(manager, "/v1/credentials/none", token), 404);
            check(schemas, "/v1/sddc-managers", get(manager, "/v1/sddc-managers", token), 200);
            manager.withholdAll(Withheld.MISSING);
            check(schemas, "/v1/credentials", get(manager, "/v1/credentials", token), 200);
        }
    }

    @ParameterizedTest
    @EnumSource(VcfVersion.class)
    void vcfInstallerAnswersAsPublished(VcfVersion version) throws Exception {
        PublishedSchemas schemas = PublishedSchemas.of("vcf-installer-" + release(version));
        try (SimulatedVcf vcf = start(version)) {
            SimulatedInstaller installer = vcf.installer();
            String token = checkTokens(schemas, installer);
            String first = "/v1/sddcs/" + SimulatedInstaller.FIRST;

            check(schemas, "/v1/sddcs", get(installer, "/v1/sddcs", token), 200);
            check(schemas, "/v1/sddcs/latest", get(installer, "/v1/sddcs/latest", token), 200);
            check(schemas, "/v1/sddcs/{id}", get(installer, first, token), 200);
            check(schemas, "/v1/sddcs/{id}/spec", get(installer, first + "/spec", token), 200);
            check(schemas, "/v1/sddcs/{id}/spec", get(installer, "/v1/sddcs/none/spec", token), 404);
            String info = "/v1/system/appliance-info";
            check(schemas, info, get(installer, info, token), 200);
        }
    }

    @Test
    void anAnswerThatBreaksTheContractIsFound() throws IOException {
        PublishedSchemas schemas = PublishedSchemas.of("sddc-manager-9.1");
        String incomplete = "{\"elements\":[{\"id\":\"1\",\"resource\":{}}]}";
        String misspelled = "{\"elemnts\":[]}";

        assertThat(schemas.errors("get", "/v1/credentials", 200, incomplete)).isNotEmpty();
        assertThat(schemas.errors("get", "/v1/credentials", 200, misspelled)).isNotEmpty();
    }

    private String checkTokens(PublishedSchemas schemas, SimulatedSource source) throws Exception {
        HttpResponse<String> refused = send(source, "POST", "/v1/tokens", login(source, "wrong"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(schemas.errors("post", "/v1/tokens", 400, refused.body())).isEmpty();
        HttpResponse<String> issued = send(source, "POST", "/v1/tokens", login(source, source.password()));
        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(schemas.errors("post", "/v1/tokens", 201, issued.body())).isEmpty();

        JsonObject pair = Json.read(issued.body()).asJsonObject();
        String refresh = '"' + pair.getJsonObject("refreshToken").getString("id") + '"';
        String path = "/v1/tokens/access-token/refresh";
        HttpResponse<String> renewed = send(source, "PATCH", path, refresh);
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(schemas.errors("patch", path, 200, renewed.body())).isEmpty();
        return renewed.body().replace("\"", "");
    }

    private static void check(PublishedSchemas schemas, String path, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        List<String> errors = schemas.errors("get", path, status, answer.body());
        assertThat(errors).as(path).isEmpty();
    }

    private HttpResponse<String> get(SimulatedSource source, String path, String token) throws Exception {
        return client.send(
                request(source, path).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(SimulatedSource source, String method, String path, String body)
            throws Exception {
        return client.send(
                request(source, path)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(SimulatedSource source, String path) {
        return HttpRequest.newBuilder(URI.create("https://" + source.host() + path));
    }

    private static String login(SimulatedSource source, String password) {
        return Json.FACTORY
                .createObjectBuilder()
                .add("username", source.username())
                .add("password", password)
                .build()
                .toString();
    }

    private static SimulatedVcf start(VcfVersion version) {
        return SimulatedVcf.start(Blueprint.of("sfo").version(version));
    }

    private static String release(VcfVersion version) {
        return version.number().substring(0, 3);
    }
}
