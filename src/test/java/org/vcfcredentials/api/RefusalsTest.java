package org.vcfcredentials.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.CreationException;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.account.ForbiddenException;

class RefusalsTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environments/99",
                "environments/abc",
                "environments/99999999999999999999",
                "environments/99/credentials",
                "credentials/99/history",
                "environments/99/export/csv",
                "nothing"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertRefusal(api.get(path), 404, "Not found");
    }

    @Test
    void aMissingEnvironmentIsNamed() {
        assertThat(api.get("environments/99").body()).contains("There is no environment with the id 99.");
    }

    @Test
    void aWrongMethodIsToldWithTheRightOnes() {
        HttpResponse<String> response =
                api.send("PATCH", "environments/1", "application/json", BodyPublishers.noBody());

        assertRefusal(response, 405, "Method not allowed");
        assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("GET", "PUT", "DELETE");
    }

    @Test
    void aFormIsNotJson() {
        HttpResponse<String> response = api.send(
                "POST", "environments", "application/x-www-form-urlencoded", BodyPublishers.ofString("name=x"));

        assertRefusal(response, 415, "Unsupported media type");
    }

    @Test
    void anAnswerInAnotherFormatCannotBeHad() {
        assertRefusal(
                api.send(api.request("environments")
                        .header("Accept", "text/html")
                        .GET()),
                406,
                "Not acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "\"text\"",
                "null",
                "{\"name\": \"hunter2\",}",
                "{\"name\": hunter2}",
                "{\"name\": \"hunter2\"} {}",
                "{\"name\": \"hunter2\"} trailing",
                "{\"name\": \"hunter2\", \"name\": \"hunter3\"}",
                "{\"name\": \"\\ud83d hunter2\"}"
            })
    void aBodyThatIsNotOneJsonObjectIsRefusedAndNotQuoted(String body) {
        HttpResponse<String> response = api.post("environments", body);

        assertRefusal(response, 400, "Validation failed");
        assertThat(response.body()).doesNotContain("hunter");
    }

    @Test
    void thePlaceOfASyntaxErrorIsTold() {
        assertThat(api.post("environments", "{\n\"name\": oops}").body()).contains("not valid JSON at line 2, column");
    }

    @Test
    void deepNestingIsRefused() {
        assertRefusal(api.post("environments", "{\"name\": " + "[".repeat(100_000)), 400, "Validation failed");
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        HttpResponse<String> response = api.send(
                "POST",
                "environments",
                "application/json",
                BodyPublishers.ofByteArray("{\"name\": \"Zürich\"}".getBytes(ISO_8859_1)));

        assertRefusal(response, 400, "Validation failed");
        assertThat(response.body()).contains("UTF-8");
    }

    @Test
    void aBodyOfOneMebibyteIsReadAndOneByteMoreIsNot() {
        String start = "{\"name\": \"Lab\"";
        String fits = start + " ".repeat(JsonFieldsReader.LIMIT - start.length() - 1) + "}";

        assertThat(api.post("environments", fits).statusCode()).isEqualTo(201);
        assertRefusal(api.post("environments", fits + " "), 413, "Too large");
    }

    @Test
    void whoMayNotIsTold() {
        api.environments.failure = Optional.of(new ForbiddenException("Only an admin may do this."));

        HttpResponse<String> response = api.get("environments");

        assertRefusal(response, 403, "Not allowed");
        assertThat(response.body()).contains("Only an admin may do this.");
    }

    @Test
    void aRefusalThatTheContainerWrappedIsStillOne() {
        api.environments.failure = Optional.of(new CreationException(new ForbiddenException("Only an admin.")));

        assertRefusal(api.get("environments"), 403, "Not allowed");
    }

    @Test
    void aFailureTellsNothingButWhereToLook() {
        api.environments.failure = Optional.of(new IllegalStateException("secret detail"));

        HttpResponse<String> response = api.get("environments");

        assertRefusal(response, 500, "Something went wrong in the server");
        JsonObject answer = ApiServer.object(response);
        assertThat(answer.getString("reference")).hasSize(36);
        assertThat(response.body()).contains(answer.getString("reference")).doesNotContain("secret", "Exception");
    }

    @Test
    void noAnswerMayBeCached() {
        assertThat(api.get("environments").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(api.get("environments/99").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    private static void assertRefusal(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonObject answer = ApiServer.object(response);
        assertThat(answer.getString("error")).isEqualTo(error);
        assertThat(answer.getJsonArray("details")).isNotEmpty();
    }
}
