package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @BeforeEach
    void oneEnvironment() {
        api.post("environments", "{\"name\": \"Zürich \\\"Lab\\\" 1\"}");
        api.credentials.add("esx-1.lab", Optional.of("=a,\"b\""));
    }

    @Test
    void theFileHasEveryCredentialWithItsPassword() {
        HttpResponse<String> response = api.get("environments/1/export/csv");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("Hostname,Username,Password,Credential Type,Account Type,Resource Type,Domain Name,Source,"
                        + "Last Updated\r\nesx-1.lab,root,\"=a,\"\"b\"\"\",SSH,USER,ESXI,wld-1,SDDC_MANAGER,"
                        + "2026-03-29 01:30:05\r\n");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(api.credentials.audited).containsExactly("alice EXPORT 1");
    }

    @Test
    void theFileIsNamedAfterTheEnvironment() {
        HttpResponse<String> response = api.get("environments/1/export/csv");

        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Z_rich__Lab__1_credentials_20261122_090807.csv\"; "
                        + "filename*=UTF-8''Z%C3%BCrich__Lab__1_credentials_20261122_090807.csv");
    }

    @Test
    void aPasswordThatDoesNotOpenLeavesNoGap() {
        api.credentials.addUnreadable("esx-2.lab");

        assertThat(api.get("environments/1/export/csv").body())
                .contains("esx-2.lab,root,(UNREADABLE: what is stored for this password does not open),SSH");
    }

    @Test
    void aFileThatBreaksHalfWayIsNotSentInPart() {
        api.credentials.add("esx-2.lab", Optional.of("p"));
        api.credentials.breaksAfter = 1;

        HttpResponse<String> response = api.get("environments/1/export/csv");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(response.body()).doesNotContain("esx-1.lab");
    }
}
