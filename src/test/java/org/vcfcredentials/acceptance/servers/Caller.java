package org.vcfcredentials.acceptance.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.vcfcredentials.api.ApiContract;

/** Somebody with a token who asks a running product. Every answer is held against the document of the API. */
final class Caller {
    private static final String JSON = "application/json";

    private final Api api;
    private final String token;

    private Caller(Api api, String token) {
        this.api = api;
        this.token = token;
    }

    static Caller of(Api api) {
        return new Caller(api, api.token());
    }

    /** Somebody else. */
    Caller with(String otherToken) {
        return new Caller(api, otherToken);
    }

    JsonObject get(String path) {
        return object(ask(200, "GET", path, "", JSON));
    }

    JsonArray list(String path) {
        try (var reader = Json.createReader(new StringReader(text(path)))) {
            return reader.readArray();
        }
    }

    String text(String path) {
        return ask(200, "GET", path, "", JSON);
    }

    /** A file, as it is. */
    byte[] file(String verb, String path, Map<String, ?> fields) {
        HttpResponse<byte[]> answer = send(request(verb, path, body(fields), JSON), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    JsonObject post(int status, String path, Map<String, ?> fields) {
        return object(ask(status, "POST", path, body(fields), JSON));
    }

    JsonObject post(int status, String path, String document, String type) {
        return object(ask(status, "POST", path, document, type));
    }

    JsonObject put(String path, Map<String, ?> fields) {
        return object(ask(200, "PUT", path, body(fields), JSON));
    }

    JsonObject delete(String path) {
        return object(ask(200, "DELETE", path, "", JSON));
    }

    /** A request that is refused: {@code {error, details}}. */
    void isRefused(int status, String verb, String path, Map<String, ?> fields, String reason) {
        JsonObject refusal = object(ask(status, verb, path, body(fields), JSON));
        assertThat(refusal.keySet()).contains("error", "details");
        assertThat(refusal.toString()).contains(reason);
    }

    private String ask(int status, String verb, String path, String body, String type) {
        HttpRequest request = request(verb, path, body, type);
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(verb + " " + path + " " + answer.body())
                .isEqualTo(status);
        ApiContract.check(request, answer);
        return answer.body();
    }

    private HttpRequest request(String verb, String path, String body, String type) {
        return HttpRequest.newBuilder(api.product().resolve(path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> how) {
        try {
            return api.client().send(request, how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String body(Map<String, ?> fields) {
        return fields.isEmpty() ? "" : Json.createObjectBuilder(fields).build().toString();
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
