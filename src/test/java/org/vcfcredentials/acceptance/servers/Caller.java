package org.vcfcredentials.acceptance.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Somebody with a token who asks a running product. Every answer is held against the document of the API. */
final class Caller {
    private final Api api;

    Caller(Api api) {
        this.api = api;
    }

    /** Somebody else. */
    Caller with(String token) {
        return new Caller(new Api(api.client(), api.product(), token));
    }

    JsonObject get(String path) {
        return object(text(path));
    }

    JsonArray list(String path) {
        try (var reader = Json.createReader(new StringReader(text(path)))) {
            return reader.readArray();
        }
    }

    String text(String path) {
        return ask(200, "GET", path, "");
    }

    /** A file, as it is. */
    byte[] file(String verb, String path, Map<String, ?> fields) {
        HttpResponse<byte[]> answer =
                api.send(api.request(verb, path, body(fields)).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    JsonObject post(int status, String path, Map<String, ?> fields) {
        return object(ask(status, "POST", path, body(fields)));
    }

    JsonObject post(int status, String path, String document, String type) {
        HttpRequest request = api.request("POST", path, document)
                .setHeader("Content-Type", type)
                .build();
        return object(expected(status, api.ask(request)));
    }

    JsonObject put(String path, Map<String, ?> fields) {
        return object(ask(200, "PUT", path, body(fields)));
    }

    JsonObject delete(String path) {
        return object(ask(200, "DELETE", path, ""));
    }

    /** A request that is refused: {@code {error, details}}. */
    void isRefused(int status, String verb, String path, Map<String, ?> fields, String reason) {
        JsonObject refusal = object(ask(status, verb, path, body(fields)));
        assertThat(refusal.keySet()).contains("error", "details");
        assertThat(refusal.toString()).contains(reason);
    }

    private String ask(int status, String verb, String path, String body) {
        return expected(status, api.ask(verb, path, body));
    }

    private static String expected(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.request().uri() + " " + answer.body())
                .isEqualTo(status);
        return answer.body();
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
