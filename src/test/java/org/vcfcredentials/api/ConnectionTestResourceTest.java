package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionTestResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void eachSourceOfADraftIsTested() {
        HttpResponse<String> response = api.post("test-credentials", """
                {"installer_host": "installer.lab", "installer_username": "admin", "installer_password": "wrong",
                 "manager_host": "sddc.lab", "manager_username": "admin", "manager_password": "right"}""");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"installer\":{\"success\":false,\"message\":\"User name or password is wrong.\","
                        + "\"version\":null,\"role\":null,\"scopes\":[],\"certificate\":null},\"manager\":{\"success\":true,\"message\":"
                        + "\"SDDC Manager 9.1.0.0 let us in, and the account may read credentials.\","
                        + "\"version\":\"9.1.0.0\",\"role\":\"VcfInstaller\",\"scopes\":[\"CREDENTIAL_READ\"],\"certificate\":{"
                        + "\"subject\":\"CN=sddc-manager.sfo.example\"")
                .contains("\"pem\":\"-----BEGIN CERTIFICATE-----\\n");
        assertThat(api.audit.entries)
                .containsExactly(
                        "alice CONNECTION_TESTED VCF Installer at installer.lab",
                        "alice CONNECTION_TESTED SDDC Manager at sddc.lab");
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

        assertThat(api.post("test-credentials", "{\"id\": 1}").body()).contains("SDDC Manager 9.1.0.0 let us in");
        assertThat(api.post("test-credentials", "{\"id\": 2}").statusCode()).isEqualTo(404);
        assertThat(api.post("test-credentials", "{\"id\": \"1\"}").statusCode()).isEqualTo(400);
    }
}
