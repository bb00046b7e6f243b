package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VersionResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void theVersionIsTold() {
        assertThat(api.get("version").body())
                .matches("\\{\"name\":\"VCF Credential Manager\",\"version\":\"\\d+\\.\\d+\\.\\d+.*\"}");
    }
}
