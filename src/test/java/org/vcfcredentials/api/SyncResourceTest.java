package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vcfcredentials.sync.SourceProgress;
import org.vcfcredentials.sync.SourceProgress.Phase;
import org.vcfcredentials.vcf.Source;

class SyncResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @BeforeEach
    void oneEnvironment() {
        api.post("environments", "{\"name\": \"Lab\"}");
    }

    @Test
    void aSyncThatSucceedsIsToldWithItsNumbers() {
        HttpResponse<String> response = sync(progress(Source.SDDC_MANAGER, Phase.DONE, "527 credentials: 2 added"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"message\":\"SDDC Manager: 527 credentials: 2 added\",\"status\":\"success\","
                        + "\"credential_count\":527,\"installer_error\":null,\"manager_error\":null}");
        assertThat(api.syncs.runs).containsExactly("alice 1");
    }

    @Test
    void aSyncOfWhichAPartFailedIsPartial() {
        HttpResponse<String> response = sync(
                progress(Source.VCF_INSTALLER, Phase.FAILED, "timed out"),
                progress(Source.SDDC_MANAGER, Phase.DONE, "ok"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"status\":\"partial\"", "\"installer_error\":\"timed out\"", "\"manager_error\":null");
    }

    @Test
    void aSyncThatFailedIs207() {
        HttpResponse<String> response = sync(
                progress(Source.VCF_INSTALLER, Phase.FAILED, "timed out"),
                progress(Source.SDDC_MANAGER, Phase.FAILED, "refused"));

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).contains("\"status\":\"failed\"", "\"manager_error\":\"refused\"");
    }

    @Test
    void aSyncThatTakesLongerThanWeWaitIs202() {
        HttpResponse<String> response = sync(progress(Source.SDDC_MANAGER, Phase.READING, ""));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).contains("\"status\":\"running\"", "SDDC Manager: still running");
    }

    @Test
    void anEnvironmentWithoutHostsCannotBeSynced() {
        HttpResponse<String> response = sync();

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("no host to read from");
    }

    @Test
    void whatIsNotThereIsNotSynced() {
        assertThat(api.post("environments/2/sync", "").statusCode()).isEqualTo(404);
        assertThat(api.syncs.runs).isEmpty();
    }

    private HttpResponse<String> sync(SourceProgress... outcome) {
        api.syncs.outcome = List.of(outcome);
        return api.send(api.request("environments/1/sync").POST(BodyPublishers.noBody()));
    }

    private static SourceProgress progress(Source source, Phase phase, String message) {
        return new SourceProgress(source, phase, 0, 0, message);
    }
}
