package org.vcfcredentials.simulator;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** What a source is about to answer. */
final class Reply {
    private static final String JSON = "application/json";

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    private Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    static Reply json(int status, String text) {
        return json(status, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, body, Map.of());
    }

    static Reply of(JsonObject body) {
        return json(200, body.toString());
    }

    static Reply empty(int status) {
        return new Reply(status, JSON, new byte[0], Map.of());
    }

    static Reply of(int status, Map<String, String> headers, byte[] body) {
        return new Reply(status, JSON, body, headers);
    }

    static Reply html() {
        byte[] page = "<html><body><h1>It works!</h1></body></html>".getBytes(StandardCharsets.UTF_8);
        return new Reply(200, "text/html", page, Map.of());
    }

    static Reply redirect(String location) {
        return new Reply(302, "text/html", new byte[0], Map.of("Location", location));
    }

    /** An error in the vendor's form. */
    static Reply error(int status, String code, String message) {
        JsonObject error = Json.FACTORY
                .createObjectBuilder()
                .add("errorCode", code)
                .add("arguments", Json.FACTORY.createArrayBuilder())
                .add("message", message)
                .add("remediationMessage", "See the logs of the appliance.")
                .add("referenceToken", "SIM" + status)
                .build();
        return json(status, error.toString());
    }

    Reply truncated() {
        return new Reply(status, contentType, Arrays.copyOf(body, body.length / 2), headers);
    }

    Reply latin1() {
        byte[] other = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(status, contentType, other, headers);
    }
}
