package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchedulerResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void everyJobIsToldWithItsLastAndItsNextRun() {
        assertThat(api.get("scheduler/status").body())
                .isEqualTo("{\"running\":true,\"jobs\":["
                        + "{\"environment_id\":7,\"environment_name\":\"Lab\",\"source\":\"SDDC_MANAGER\",\"enabled\":true,"
                        + "\"running\":false,\"interval_minutes\":60,\"paused_since\":null,\"next_run\":\"2026-11-22T09:10:07Z\","
                        + "\"seconds_until_next_run\":120,\"last_run\":\"2026-11-22T08:00:03Z\",\"last_status\":\"failed\","
                        + "\"last_error\":\"timed out\"},"
                        + "{\"environment_id\":7,\"environment_name\":\"Lab\",\"source\":\"VCF_INSTALLER\",\"enabled\":false,"
                        + "\"running\":false,\"interval_minutes\":1440,\"paused_since\":\"2026-11-22T08:00:00Z\",\"next_run\":null,"
                        + "\"seconds_until_next_run\":null,\"last_run\":null,\"last_status\":null,"
                        + "\"last_error\":null}]}");
    }

    @Test
    void aPageOfTheJobsIsToldWhenItIsAskedFor() {
        HttpResponse<String> second = api.get("scheduler/status?page=2&size=1");

        assertThat(ApiServer.object(second).getJsonArray("jobs")).hasSize(1);
        assertThat(second.body()).contains("VCF_INSTALLER").doesNotContain("SDDC_MANAGER");
        assertThat(second.headers().firstValue("X-Total-Count")).hasValue("2");
        assertThat(api.get("scheduler/status?size=0").statusCode()).isEqualTo(400);
    }

    @Test
    void reschedulingTellsHowManyJobsThereAre() {
        assertThat(api.post("scheduler/reschedule", "").body()).isEqualTo("{\"message\":\"Jobs scheduled: 1.\"}");
    }
}
