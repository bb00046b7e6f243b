package org.vcfcredentials.acceptance.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** configure.sh may be run again, and can be taken back. */
class PayaraConfigureIT {
    private static final List<String> CHANGED = List.of("domain.xml", "admin-keyfile", "logging.properties");

    @Test
    void aSecondRunChangesNothingAndUndoGivesTheOriginalBack() throws IOException {
        try (var domain = PayaraDomain.configured()) {
            String configured = domain.xml();

            assertThat(domain.configure().succeeded().output()).contains("nothing was changed");
            assertThat(domain.xml()).isEqualTo(configured);

            Map<String, String> originals = originals(domain);
            domain.configure("--undo").succeeded();

            for (String name : CHANGED) {
                assertThat(domain.read("config/" + name)).isEqualTo(originals.get(name));
            }
            assertThat(domain.directory().resolve("config/osgi.properties")).doesNotExist();
            assertThat(domain.directory().resolve("config/vcm")).doesNotExist();
            assertThat(originals.get("domain.xml"))
                    .contains("cert-nickname=\"s1as\"")
                    .doesNotContain("\"vcm\"");
        }
    }

    private static Map<String, String> originals(PayaraDomain domain) throws IOException {
        var originals = new TreeMap<String, String>();
        for (String name : CHANGED) {
            originals.put(
                    name,
                    Files.readString(
                            domain.directory().resolve("config/vcm/original").resolve(name)));
        }
        return originals;
    }
}
