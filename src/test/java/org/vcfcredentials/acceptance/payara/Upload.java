package org.vcfcredentials.acceptance.payara;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** What Payara's admin console does when an administrator uploads a WAR: the form it sends to the server's management address. */
record Upload(PayaraDomain domain) {
    private static final String BOUNDARY = "the-boundary-between-the-parts";

    Command deploy(Path war) {
        String user = "admin:" + domain.adminPassword();
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + domain.adminPort() + "/management/domain/applications/application"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-Requested-By", "GlassFish REST HTML interface")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(form(war)))
                .build();
        try {
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new Command(response.statusCode() == 200 ? 0 : response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static byte[] form(Path war) {
        var form = new ByteArrayOutputStream();
        Map.of("force", "true", "name", "vcf-credential-manager", "contextroot", "/")
                .forEach((name, value) -> write(form, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        try {
            write(form, "name=\"id\"; filename=\"vcf-credential-manager.war\"", Files.readAllBytes(war));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static void write(ByteArrayOutputStream form, String disposition, byte[] value) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(value);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
