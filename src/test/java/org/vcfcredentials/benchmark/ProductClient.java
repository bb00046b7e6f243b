package org.vcfcredentials.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.vcfcredentials.acceptance.TrustingClient;
import org.vcfcredentials.simulator.SimulatedManager;

/** A script that is signed in to a running product. Any answer but a success ends the benchmark. */
final class ProductClient {
    private final HttpClient client = TrustingClient.create();
    private final String product;
    private final String token;

    ProductClient(String product, String password) {
        this.product = product;
        JsonObject login = Json.createObjectBuilder()
                .add("username", "admin")
                .add("password", password)
                .build();
        HttpRequest.Builder signIn = HttpRequest.newBuilder(URI.create(product + "/api/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login.toString()));
        this.token = json(send(signIn)).getString("accessToken");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder post(String path) {
        return request(path).POST(BodyPublishers.noBody());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300 || answer.statusCode() == 207) {
                throw new IllegalStateException(
                        answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** An environment with this SDDC Manager that no timer reads, its certificate pinned; tells its id. */
    int addEnvironment(SimulatedManager manager, String name) {
        JsonObject environment = Json.createObjectBuilder()
                .add("name", name)
                .add("manager_host", manager.host())
                .add("manager_username", manager.username())
                .add("manager_password", manager.password())
                .add("manager_trust", "pinned")
                .add("manager_certificates", manager.certificatePem())
                .add("manager_sync_enabled", false)
                .build();
        return json(send(request("/api/environments").POST(BodyPublishers.ofString(environment.toString()))))
                .getInt("id");
    }

    static List<JsonObject> list(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
