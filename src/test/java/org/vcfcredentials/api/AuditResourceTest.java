package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vcfcredentials.account.AdminOnly;

class AuditResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void anEntryTellsWhoDidWhatToWhatWhenAndFromWhere() {
        HttpResponse<String> response = api.get("audit");

        assertThat(response.headers().firstValue("X-Total-Count")).hasValue("102");
        assertThat(ApiServer.array(response).getJsonObject(0))
                .hasToString("{\"sequence\":2,\"happened_at\":\"2026-05-03T10:00:00Z\",\"username\":\"=alice\","
                        + "\"action\":\"REVEAL\",\"subject\":\"root@esx-1\",\"address\":\"192.0.2.7\","
                        + "\"user_agent\":\"Firefox\"}");
    }

    @Test
    void withoutParametersTheNewestHundredAreAskedFor() {
        api.get("audit");

        assertThat(api.trail.asked).containsExactly("all entries 0 100");
    }

    @Test
    void parametersFilterAndPage() {
        api.get("audit?user=ali&action=reveal&subject=esx%201&from=2026-05-01T00:00:00Z&until=2026-05-04T00:00:00Z"
                + "&page=3&size=20");

        assertThat(api.trail.asked)
                .containsExactly("user ali, action REVEAL, subject esx 1, from 2026-05-01T00:00:00Z,"
                        + " until 2026-05-04T00:00:00Z 40 20");
    }

    @ParameterizedTest
    @CsvSource({
        "audit?from=yesterday,from must be a time such as 2026-11-22T09:08:07Z.",
        "audit?action=look,action must be one of",
        "audit?size=1001,size must be",
        "audit/export/csv?page=2,There is a query parameter that is not known here."
    })
    void aWrongParameterIsNamed(String path, String detail) {
        HttpResponse<String> response = api.get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(detail);
        assertThat(api.trail.asked).isEmpty();
    }

    @Test
    void aChainThatIsWholeIsUnbroken() {
        assertThat(api.get("audit/verify").body())
                .isEqualTo("{\"unbroken\":true,\"entries\":2,\"since\":\"2026-05-03T10:00:00Z\",\"problem\":null}");
    }

    @Test
    void whatIsWrongIsTold() {
        api.trail.problem = Optional.of("Entry 3 is missing.");

        JsonObject answer = ApiServer.object(api.get("audit/verify"));

        assertThat(answer.getBoolean("unbroken")).isFalse();
        assertThat(answer.getString("problem")).isEqualTo("Entry 3 is missing.");
    }

    @Test
    void theExportIsAFileInWhichNoTextIsAFormula() {
        HttpResponse<String> response = api.get("audit/export/csv?user=ali");

        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("audit_20261122_090807.csv");
        assertThat(response.body()).isEqualTo("""
                        Number,Time,User,Action,Subject,Address,User Agent\r
                        2,2026-05-03T10:00:00Z,'=alice,REVEAL,root@esx-1,192.0.2.7,Firefox\r
                        1,2026-05-03T10:00:00Z,admin,LOGIN,,192.0.2.8,curl\r
                        """);
        assertThat(api.trail.asked).containsExactly("alice exports user ali");
    }

    @Test
    void everyRequestNeedsAnAdmin() {
        assertThat(Arrays.stream(AuditResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class)))
                .hasSize(3)
                .allSatisfy(method ->
                        assertThat(method.isAnnotationPresent(AdminOnly.class)).isTrue());
    }
}
