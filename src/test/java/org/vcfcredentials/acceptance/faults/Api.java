package org.vcfcredentials.acceptance.faults;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.vcfcredentials.acceptance.Product;
import org.vcfcredentials.simulator.SimulatedManager;

/** A script of the admin's that speaks with a running product. */
final class Api {
    private final Product product;
    private final HttpClient client;
    private final String token;

    Api(Product product) throws IOException, InterruptedException {
        this.product = product;
        this.client = product.client();
        JsonObject login = Json.createObjectBuilder()
                .add("username", "admin")
                .add("password", WholeProduct.ADMIN_PASSWORD)
                .build();
        this.token = json(client.send(post("/api/tokens", login.toString()).build(), BodyHandlers.ofString()))
                .getString("accessToken");
    }

    /** Adds an environment that is not read on a schedule, and tells its number. */
    int add(String name, SimulatedManager manager) throws IOException, InterruptedException {
        JsonObject environment = Json.createObjectBuilder()
                .add("name", name)
                .add("manager_host", manager.host())
                .add("manager_username", manager.username())
                .add("manager_password", manager.password())
                .add("manager_ssl_verify", false)
                .add("manager_sync_enabled", false)
                .build();
        HttpRequest.Builder request =
                post("/api/environments", environment.toString()).header("Authorization", bearer());
        return json(client.send(request.build(), BodyHandlers.ofString())).getInt("id");
    }

    /** Reads an environment now; the answer, if there is one, comes when that is over. */
    CompletableFuture<HttpResponse<String>> sync(int environment) {
        HttpRequest.Builder request =
                post("/api/environments/" + environment + "/sync", "").header("Authorization", bearer());
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private String bearer() {
        return "Bearer " + token;
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(product.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
