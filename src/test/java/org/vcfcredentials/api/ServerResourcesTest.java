package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServerResourcesTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void whatTakesUpSpaceIsToldInBytes() {
        assertThat(api.get("storage-info").body())
                .isEqualTo("{\"database_bytes\":1,\"logs_bytes\":2,\"backups_bytes\":3,\"disk_free_bytes\":4,"
                        + "\"disk_total_bytes\":5}");
    }

    @Test
    void aRestartIsAcceptedAndBegins() {
        HttpResponse<String> response = api.post("restart-server", "");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).contains("/health/ready tells when it is back");
        assertThat(api.restart.asked).containsExactly("alice");
    }

    @Test
    void aRestartWithoutReturnIsRefused() {
        api.restart.possible = false;

        HttpResponse<String> response = api.post("restart-server", "");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("Nobody would start this process again.");
    }
}
