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

    @Test
    void aChainIsTakenWithItsKeyOrForTheKeyThatIsHere() {
        assertThat(api.post(
                                "ssl/upload",
                                "{\"certificate\":\"chain\",\"private_key\":\"key\",\"pass_phrase\":\"open\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(api.certificate.names).containsExactly("chain/key/open");

        api.post("ssl/upload", "{\"certificate\":\"chain\"}");
        assertThat(api.certificate.names).containsExactly("chain//");
    }

    @Test
    void aPkcs12FileIsTakenInBase64() {
        api.post("ssl/upload", "{\"pkcs12\":\"AAECAw==\",\"pass_phrase\":\"open\"}");

        assertThat(api.certificate.names).containsExactly("4 bytes/open");
    }

    @Test
    void anUploadWithoutACertificateIsRefused() {
        HttpResponse<String> response = api.post("ssl/upload", "{\"pass_phrase\":\"open\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("certificate is missing.");
    }

    @Test
    void aRequestWaitsUntilItIsAnsweredAndIsAFileToo() {
        assertThat(api.get("ssl/request").statusCode()).isEqualTo(404);
        assertThat(api.get("ssl/request.pem").statusCode()).isEqualTo(404);
        assertThat(api.post("ssl/request", "{}").body()).contains("[\"Give 1 to 50 host names or addresses.\"]");
        assertThat(api.post("ssl/request", "{\"names\":\"one\"}").body())
                .contains("\"details\":[\"names must be an array of texts, such as [\\\"read\\\"].\"]");

        HttpResponse<String> made = api.post("ssl/request", "{\"names\":[\"new.example.com\"]}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).isEqualTo("{\"names\":[\"new.example.com\"],\"request\":\"PEM\\n\"}");
        assertThat(api.get("ssl/request").body()).isEqualTo(made.body());
        assertThat(api.get("ssl/request.pem").body()).isEqualTo("PEM\n");
    }

    @Test
    void theOneBeforeIsTakenBack() {
        assertThat(api.post("ssl/roll-back", "").body()).contains("former.example.com");
    }
}
