package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogsResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void theListTellsNameSizeAndTime() {
        assertThat(api.get("logs").body())
                .isEqualTo("[{\"name\":\"server.0.log\",\"bytes\":12,\"modified_at\":\"2026-11-22T09:08:07Z\"}]");
    }

    @Test
    void theLastLinesAreToldInTheirOrder() {
        assertThat(api.get("logs/server.0.log").body())
                .isEqualTo("{\"name\":\"server.0.log\",\"lines\":[\"first\",\"second\"]}");
        assertThat(api.get("logs/server.0.log?lines=1").body()).contains("\"lines\":[\"second\"]");
    }

    @Test
    void aNumberOfLinesThatMakesNoSenseIsRefused() {
        assertThat(api.get("logs/server.0.log?lines=0").statusCode()).isEqualTo(400);
        assertThat(api.get("logs/server.0.log?lines=5001").body())
                .contains("lines must be a whole number from 1 to 5000.");
    }

    @Test
    void oneIsDownloadedUnderItsName() {
        HttpResponse<String> response = api.get("logs/server.0.log/download");

        assertThat(response.body()).isEqualTo("content");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("filename=\"server.0.log\""));
        assertThat(api.logs.taken).containsExactly("alice server.0.log");
    }

    @Test
    void allAreDownloadedInOneFile() {
        HttpResponse<String> response = api.get("logs/export");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/gzip");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("logs_20261122_090807.tar.gz"));
        assertThat(api.logs.taken).containsExactly("alice all");
    }

    @Test
    void whatIsNoLogIsNotThere() {
        assertThat(api.get("logs/master.key").statusCode()).isEqualTo(404);
        assertThat(api.get("logs/master.key/download").statusCode()).isEqualTo(404);
    }
}
