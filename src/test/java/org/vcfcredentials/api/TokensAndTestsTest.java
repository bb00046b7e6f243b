package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vcfcredentials.audit.Actor;

class TokensAndTestsTest {
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

    @Test
    void eachSourceOfADraftIsTested() {
        HttpResponse<String> response = api.post("test-credentials", """
                {"installer_host": "installer.lab", "installer_username": "admin", "installer_password": "wrong",
                 "manager_host": "sddc.lab", "manager_username": "admin", "manager_password": "right"}""");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"installer\":{\"success\":false,\"message\":\"User name or password is wrong.\"},"
                        + "\"manager\":{\"success\":true,\"message\":\"Connected to SDDC Manager.\"}}");
        assertThat(api.audit.entries)
                .containsExactly(
                        "alice CONNECTION_TESTED VCF Installer installer.lab",
                        "alice CONNECTION_TESTED SDDC Manager sddc.lab");
    }

    @Test
    void aSourceWithoutAHostIsNotTested() {
        HttpResponse<String> response = api.post("test-credentials", "{}");

        assertThat(response.body()).contains("Not configured").doesNotContain("\"success\":true");
        assertThat(api.audit.entries).isEmpty();
    }

    @Test
    void theStoredPasswordIsUsedForAnEnvironmentThatExists() {
        api.post("environments", "{\"name\": \"Lab\", \"manager_host\": \"sddc.lab\"}");

        assertThat(api.post("test-credentials", "{\"id\": 1}").body()).contains("Connected to SDDC Manager.");
        assertThat(api.post("test-credentials", "{\"id\": 2}").statusCode()).isEqualTo(404);
        assertThat(api.post("test-credentials", "{\"id\": \"1\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void theVersionIsTold() {
        assertThat(api.get("version").body())
                .matches("\\{\"name\":\"VCF Credential Manager\",\"version\":\"\\d+\\.\\d+\\.\\d+.*\"}");
    }
}
