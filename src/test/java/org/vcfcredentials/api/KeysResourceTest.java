package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vcfcredentials.account.AdminOnly;

class KeysResourceTest {
    @RegisterExtension
    private final ApiServer server = new ApiServer();

    @Test
    void theKeysAreTellableButForThemselves() {
        JsonObject answer = ApiServer.object(server.get("keys"));

        assertThat(answer.getJsonArray("keysets").toString())
                .isEqualTo("[{\"purpose\":\"data\",\"since\":\"2026-11-22T09:08:07Z\"}]");
        assertThat(answer.getBoolean("rotating")).isFalse();
        assertThat(answer.getInt("rows")).isEqualTo(1200);
    }

    @Test
    void aRotationIsBegunAndItsProgressTold() {
        var response = server.post("keys/rotate", "{}");

        assertThat(response.statusCode()).isEqualTo(202);
        JsonObject answer = ApiServer.object(response);
        assertThat(answer.getBoolean("rotating")).isTrue();
        assertThat(answer.getInt("former_keys")).isOne();
        assertThat(answer.getInt("rows_under_former_keys")).isEqualTo(900);
        assertThat(answer.getInt("rows_that_do_not_open")).isEqualTo(2);
        assertThat(server.encryption.asked).hasSize(1);
    }

    @Test
    void theMasterKeyIsChangedAndTheFilesAreTold() {
        var response = server.post("keys/change-master", "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"master_key_file\":\"/data/master.key\","
                        + "\"former_master_key_file\":\"/data/master.key.former-0f1e2d3c4b5a6978\"}");
        assertThat(server.encryption.asked).hasSize(1);
    }

    @Test
    void lookingNeedsAnAdminToo() {
        assertThat(Arrays.stream(KeysResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class)))
                .hasSize(1)
                .allSatisfy(method ->
                        assertThat(method.isAnnotationPresent(AdminOnly.class)).isTrue());
    }
}
