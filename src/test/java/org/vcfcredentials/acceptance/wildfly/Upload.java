package org.vcfcredentials.acceptance.wildfly;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** A redeployment as the web console does it: the WAR goes to HTTP management, which then replaces the one before. */
record Upload(int managementPort, String username, String password) {
    private static final String BOUNDARY = "---------------------------vcm";

    /** Uploads and replaces; tells what management answered, which says whether it worked. */
    JsonObject replaceBy(Path war) {
        JsonObject stored = send("/management/add-content", "multipart/form-data; boundary=" + BOUNDARY, file(war));
        JsonObject replacement = Json.createObjectBuilder()
                .add("operation", "full-replace-deployment")
                .add("address", Json.createArrayBuilder())
                .add("name", Management.DEPLOYMENT)
                .add("runtime-name", "ROOT.war")
                .add("enabled", true)
                .add(
                        "content",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("hash", stored.get("result"))))
                .build();
        return send("/management", "application/json", BodyPublishers.ofString(replacement.toString()));
    }

    private JsonObject send(String path, String type, BodyPublisher body) {
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpResponse<String> challenge =
                    client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
            HttpRequest request = HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", type)
                    .header("Authorization", Digest.of(challenge).authorization(username, password, "POST", path))
                    .POST(body)
                    .build();
            String answer = client.send(request, BodyHandlers.ofString()).body();
            try (var reader = Json.createReader(new StringReader(answer))) {
                return reader.readObject();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    private static BodyPublisher file(Path war) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"uploadFormElement\"; filename=\""
                + war.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                Collections.enumeration(List.of(bytes(head), open(war), bytes("\r\n--" + BOUNDARY + "--\r\n")))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static InputStream open(Path war) {
        try {
            return Files.newInputStream(war);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
