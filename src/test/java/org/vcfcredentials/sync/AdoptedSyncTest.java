package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;
import static org.vcfcredentials.vcf.Source.VCF_INSTALLER;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.adoption.OriginalFile;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.Migration;
import org.vcfcredentials.vcf.Source;

/** The first sync after an adoption finds again what the predecessor had stored, however it wrote the names of hosts. */
class AdoptedSyncTest {
    private static final long LAB = 3;

    private final FakeVcfReader reader = new FakeVcfReader();

    @TempDir
    private Path directory;

    private OriginalFile original;

    @BeforeEach
    void fill() throws Exception {
        original = OriginalFile.latest(directory);
        original.run("INSERT INTO environments (id, name, manager_host, manager_username, manager_password,"
                + " installer_host, installer_username, installer_password)"
                + " VALUES (3, 'Lab', 'sddc.lab', 'admin', 'x', 'vcf.lab', 'admin', 'y')");
    }

    @Test
    void upperCaseAndBlanksMakeNoOtherCredential() throws Exception {
        original.credential(11, LAB, " ESX1.Lab ", "one", "2026-11-19 10:00:00");
        original.former(21, 11, "before", "2026-11-18 10:00:00");

        try (SyncFixture fixture = adopted()) {
            assertThat(sync(fixture, SDDC_MANAGER, Told.root("esx1.lab", "two")))
                    .isEqualTo("1 credential: 0 added, 1 changed, 0 retired");

            assertThat(fixture.rows("SELECT id, hostname FROM credentials")).containsExactly("11|esx1.lab");
            assertThat(fixture.rows("SELECT credential_id, changed_by FROM password_history ORDER BY id"))
                    .containsExactly("11|SYNC", "11|SYNC");
        }
    }

    @Test
    void aShortNameOfTheInstallerBecomesTheFullOneWithIdAndHistory() throws Exception {
        original.run("INSERT INTO credentials VALUES (12, 3, 'ESX2', 'root', 'SSH', 'one', 'USER', 'ESXI', '',"
                + " 'VCF_INSTALLER', '2026-11-19 10:00:00')");
        original.former(22, 12, "before", "2026-11-18 10:00:00");

        try (SyncFixture fixture = adopted()) {
            assertThat(sync(fixture, VCF_INSTALLER, Told.root("esx2.lab.example", "one")))
                    .isEqualTo("1 credential: 0 added, 1 changed, 0 retired");

            assertThat(fixture.rows("SELECT id, hostname, retired_at IS NULL, has_history FROM credentials"))
                    .containsExactly("12|esx2.lab.example|1|1");
            assertThat(fixture.rows("SELECT id, hostname FROM credentials WHERE search_text LIKE '%esx2.lab.example%'"))
                    .hasSize(1);
            assertThat(fixture.rows("SELECT id, credential_id FROM password_history"))
                    .containsExactly("22|12");
        }
    }

    private SyncFixture adopted() {
        var settings = TestSettings.in(directory).make();
        new Migration(directory.resolve("vcf_credentials.db"), settings).run(database -> {});
        return new SyncFixture(directory, new TestClock(), reader);
    }

    private String sync(SyncFixture fixture, Source source, Told... told) {
        reader.tells(source, Stream.of(told).map(Told::credential).toList());
        return fixture.sync(LAB, source).message();
    }
}
