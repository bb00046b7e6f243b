package org.vcfcredentials.simulator;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The application's own API, as far as the demo needs it. */
final class DemoApplication {
    private final HttpClient client;
    private final URI address;
    private String token = "";

    /** @param trust decides whether the application's certificate is trusted */
    DemoApplication(URI address, SSLContext trust) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust)
                .build();
    }

    boolean isReady() throws InterruptedException {
        try {
            return send(request("/health/ready").GET()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        JsonObject login = Json.FACTORY
                .createObjectBuilder()
                .add("username", username)
                .add("password", password)
                .build();
        token = read(send(post("/api/tokens", login))).asJsonObject().getString("accessToken");
    }

    /** Creates the environment, or leads an existing one of this name to its hosts and certificates; tells the id. */
    long provide(DemoEnvironment environment) throws IOException, InterruptedException {
        Optional<JsonObject> existing = find(environment.name());
        if (existing.isEmpty()) {
            return id(
                    read(send(post("/api/environments", environment.request()))).asJsonObject());
        }
        long id = id(existing.get());
        if (!environment.isKnownAs(existing.get())) {
            HttpRequest.Builder put = request("/api/environments/" + id)
                    .PUT(BodyPublishers.ofString(environment.request().toString()));
            read(send(put));
        }
        return id;
    }

    /** Syncs now and waits for the end, whatever it is: one demo environment fails on purpose. */
    void sync(long id) throws IOException, InterruptedException {
        send(request("/api/environments/" + id + "/sync").POST(BodyPublishers.noBody()));
    }

    private Optional<JsonObject> find(String name) throws IOException, InterruptedException {
        JsonArray environments = read(send(request("/api/environments").GET())).asJsonArray();
        return environments.getValuesAs(JsonObject.class).stream()
                .filter(environment -> environment.getString("name").equals(name))
                .findFirst();
    }

    private static long id(JsonObject environment) {
        return environment.getJsonNumber("id").longValue();
    }

    private HttpRequest.Builder post(String path, JsonObject body) {
        return request(path).POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(3))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonStructure read(HttpResponse<String> response) throws IOException {
        String what = response.request().method() + " " + response.uri().getPath();
        if (response.statusCode() >= 300) {
            throw new IOException(what + " answered " + response.statusCode());
        }
        try {
            return Json.read(response.body());
        } catch (JsonException e) {
            throw new IOException(what + " did not answer with JSON", e);
        }
    }
}
