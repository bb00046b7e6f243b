package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CertificateResourcesTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void whatIsServedIsTold() {
        assertThat(api.get("ssl-info").body())
                .isEqualTo("{\"subject\":\"CN=vcm.example.com\",\"issuer\":\"CN=vcm.example.com\",\"self_signed\":true,"
                        + "\"names\":[\"vcm.example.com\"],\"valid_from\":\"2026-11-01T00:00:00Z\","
                        + "\"valid_until\":\"2026-12-01T12:00:00Z\",\"days_left\":9,\"thumbprint_sha256\":\"AB:CD\","
                        + "\"key_type\":\"EC 256\",\"restart_required\":false}");
    }

    @Test
    void aNewOneIsMadeForANameAndAnAddress() {
        HttpResponse<String> response =
                api.post("ssl/generate", "{\"hostname\":\"new.example.com\",\"ip_address\":\"192.0.2.1\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("\"restart_required\":true");
        assertThat(api.certificate.names).containsExactly("new.example.com", "192.0.2.1");
    }

    @Test
    void withoutANameNoneIsMade() {
        assertThat(api.post("ssl/generate", "{}").statusCode()).isEqualTo(400);
    }
}
