package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VersionResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void theVersionIsToldWithWhatItWasBuiltFrom() {
        assertThat(api.get("version").body())
                .matches("\\{\"name\":\"VCF Credential Manager\",\"version\":\"\\d+\\.\\d+\\.\\d+[^\"]*\","
                        + "\"commit\":(null|\"[0-9a-f]{7,40}\"),\"build_date\":(null|\"[-0-9]+T[:0-9]+Z\")\\}");
    }
}
