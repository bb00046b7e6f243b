package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportsResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void aSharedPasswordNamesItsAccountsAndNoPassword() {
        HttpResponse<String> response = api.get("reports/shared-passwords");

        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("7");
        assertThat(response.body())
                .isEqualTo("[{\"accounts\":60,\"environments\":2,\"members\":[{\"environment_id\":1,"
                        + "\"environment\":\"Lab\",\"hostname\":\"esx-1.lab\",\"username\":\"root\","
                        + "\"resource_type\":\"ESXI\",\"credential_id\":42}]}]");
    }

    @Test
    void driftNamesTheAccountAndBothOfItsCredentials() {
        HttpResponse<String> response = api.get("reports/drift");

        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("8");
        assertThat(response.body())
                .isEqualTo("[{\"environment_id\":1,\"environment\":\"Lab\",\"hostname\":\"esx-1.lab\","
                        + "\"username\":\"root\",\"resource_type\":\"ESXI\",\"credential_type\":\"SSH\","
                        + "\"manager_credential_id\":42,\"manager_last_updated\":\"1970-01-01T00:00:00Z\","
                        + "\"installer_credential_id\":43,\"installer_last_updated\":\"1970-01-01T00:00:00Z\"}]");
    }

    @Test
    void reportsArePaged() {
        api.get("reports/shared-passwords");
        api.get("reports/drift?page=3&size=20");

        assertThat(api.reports.asked).containsExactly("0 100", "40 20");
        assertThat(api.get("reports/drift?size=0").statusCode()).isEqualTo(400);
        assertThat(api.get("reports/drift?fingerprint=x").statusCode()).isEqualTo(400);
    }
}
