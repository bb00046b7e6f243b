package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vcfcredentials.audit.Actor;

class TokensResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void theRightPasswordGivesAToken() {
        HttpResponse<String> response = api.post("tokens", "{\"username\": \"bob\", \"password\": \"right-password\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"accessToken\":\"token-1\",\"expiresAt\":\"2026-11-22T10:00:00Z\"}");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aWrongPasswordIsRefused() {
        HttpResponse<String> response = api.post("tokens", "{\"username\": \"bob\", \"password\": \"hunter2\"}");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"Login refused\",\"details\":[\"User name or password is wrong.\"]}");
    }

    @Test
    void theAuditHearsTheNameThatWasTriedAndWhereFrom() {
        api.post("tokens", "{\"username\": \"bob\", \"password\": \"hunter2\"}");

        assertThat(api.tokens.tried).containsExactly(new Actor("bob", "192.0.2.7", "curl/8"));
    }

    @Test
    void bothNamesAreNeeded() {
        HttpResponse<String> response = api.post("tokens", "{\"password\": \"\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("username is missing.", "password is missing.");
        assertThat(api.tokens.tried).isEmpty();
    }
}
