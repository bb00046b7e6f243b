package org.vcfcredentials.acceptance.servers;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.vcfcredentials.api.ApiContract;
import org.vcfcredentials.simulator.SimulatedVcf;

/** The product's own API, as the admin. */
public record Api(HttpClient client, URI product, String token) {
    public static final String PASSWORD = "look-around";

    public static Api logIn(HttpClient client, URI product) {
        JsonObject login = Json.createObjectBuilder()
                .add("username", "admin")
                .add("password", PASSWORD)
                .build();
        var stranger = new Api(client, product, "");
        return new Api(
                client,
                product,
                stranger.object("/api/tokens", login.toString()).getString("accessToken"));
    }

    /** Adds an instance whose SDDC Manager is read every five minutes, and returns its number. */
    public int addEnvironment(String name, SimulatedVcf vcf) {
        JsonObject environment = Json.createObjectBuilder()
                .add("name", name)
                .add("manager_host", vcf.manager().host())
                .add("manager_username", vcf.manager().username())
                .add("manager_password", vcf.manager().password())
                .add("manager_ssl_verify", false)
                .add("manager_sync_interval_minutes", 5)
                .build();
        return object("/api/environments", environment.toString()).getInt("id");
    }

    public void sync(int environment) {
        object("/api/environments/" + environment + "/sync", "");
    }

    /** The same in the background, for who wants something to be under way. */
    public CompletableFuture<Integer> beginSync(int environment) {
        return client.sendAsync(
                        request("POST", "/api/environments/" + environment + "/sync", "")
                                .build(),
                        BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** Every credential of an environment, with its password. */
    public JsonArray credentials(int environment) {
        String answer = success("GET", "/api/environments/" + environment + "/credentials?reveal=true", "");
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readArray();
        }
    }

    /** Asks, whatever the answer is: it is only held against the document of the API. */
    public HttpResponse<String> ask(String verb, String path, String body) {
        return ask(request(verb, path, body).build());
    }

    HttpResponse<String> ask(HttpRequest request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        ApiContract.check(request, answer);
        return answer;
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> how) {
        try {
            return client.send(request, how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Nothing is sent where the body is empty. */
    HttpRequest.Builder request(String verb, String path, String body) {
        var request = HttpRequest.newBuilder(product.resolve(path))
                .header("Content-Type", "application/json")
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonObject object(String path, String body) {
        try (var reader = Json.createReader(new StringReader(success("POST", path, body)))) {
            return reader.readObject();
        }
    }

    private String success(String verb, String path, String body) {
        HttpResponse<String> answer = ask(verb, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(verb + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
