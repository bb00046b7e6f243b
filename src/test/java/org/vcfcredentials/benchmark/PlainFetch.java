package org.vcfcredentials.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.vcfcredentials.simulator.SimulatedManager;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What it takes at least: sign in, get all credentials, parse them, keep nothing. */
final class PlainFetch {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .sslContext(SimulatedVcf.trustingContext())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final SimulatedManager manager;

    PlainFetch(SimulatedManager manager) {
        this.manager = manager;
    }

    void all() {
        try {
            JsonObject login = Json.createObjectBuilder()
                    .add("username", manager.username())
                    .add("password", manager.password())
                    .build();
            String given = CLIENT.send(
                            request("/v1/tokens")
                                    .POST(BodyPublishers.ofString(login.toString()))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            String token;
            try (var reader = Json.createReader(new StringReader(given))) {
                token = reader.readObject().getString("accessToken");
            }
            HttpRequest list = request("/v1/credentials")
                    .header("Authorization", "Bearer " + token)
                    .build();
            try (InputStream body =
                            CLIENT.send(list, BodyHandlers.ofInputStream()).body();
                    JsonParser parser = Json.createParser(body)) {
                while (parser.hasNext()) {
                    parser.next();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://" + manager.host() + path))
                .header("Content-Type", "application/json");
    }
}
