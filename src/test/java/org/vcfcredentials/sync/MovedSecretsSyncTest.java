package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;
import static org.vcfcredentials.vcf.Source.VCF_INSTALLER;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.SyncStatus;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;

/** Syncs go on where ciphertexts were moved in the database, and say which password they miss. */
class MovedSecretsSyncTest {
    private static final String DOES_NOT_OPEN =
            "The stored password for SDDC Manager does not open. Enter it again in the environment.";

    private final FakeVcfReader reader = new FakeVcfReader();

    @TempDir
    private Path directory;

    private SyncFixture fixture;
    private long lab;
    private long other;

    @BeforeEach
    void open() {
        fixture = new SyncFixture(directory, new TestClock(), reader);
        lab = fixture.environments().create(EnvironmentFixture.draft("Lab"));
        other = fixture.environments().create(EnvironmentFixture.draft("Other"));
        reader.tells(VCF_INSTALLER, List.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPasswordThatDoesNotOpenIsReplacedAndWhatWasStoredIsKeptAsItIs() {
        sync(Told.root("esx-1", "one"), Told.root("esx-2", "two"), Told.root("esx-3", "three"));
        change("UPDATE credentials SET password = (SELECT password FROM credentials WHERE hostname = 'esx-2')"
                + " WHERE hostname = 'esx-1'");
        List<String> before = fixture.rows("SELECT HEX(password) FROM credentials WHERE hostname = 'esx-1'");

        SourceProgress end =
                sync(Told.root("esx-1", "new"), Told.root("esx-2", "changed"), Told.root("esx-3", "three"));

        assertThat(end.message()).startsWith("3 credentials: 0 added, 2 changed, 0 retired");
        assertThat(fixture.rows("SELECT HEX(password) FROM password_history ORDER BY id"))
                .hasSize(2)
                .startsWith(before.get(0));
    }

    @Test
    void betweenEnvironmentsAConnectionsPasswordDoesNotOpenAndTheOtherSourceIsRead() {
        change("UPDATE environments SET manager_password = (SELECT manager_password FROM environments WHERE id = "
                + other + ") WHERE id = " + lab);

        assertThat(fixture.sync(lab, SDDC_MANAGER).message()).isEqualTo(DOES_NOT_OPEN);
        assertThat(fixture.sync(lab, VCF_INSTALLER).phase()).isEqualTo(SourceProgress.Phase.DONE);
        assertThat(sync(other, Told.root("esx-1", "one")).phase()).isEqualTo(SourceProgress.Phase.DONE);
        fixture.environments().read(environments -> {
            assertThat(environments.summary(lab).manager().error()).isEqualTo(DOES_NOT_OPEN);
            assertThat(environments.summary(lab).lastSyncStatus()).isEqualTo(SyncStatus.PARTIAL);
            return environments.list();
        });
    }

    @Test
    void betweenColumnsAConnectionsPasswordDoesNotOpenUntilItIsEnteredAgain() {
        change("UPDATE environments SET manager_password = installer_password WHERE id = " + lab);
        assertThat(sync(Told.root("esx-1", "one")).message()).isEqualTo(DOES_NOT_OPEN);

        fixture.environments().change(environments -> {
            var draft = environments.draft(lab);
            draft.getManager().setPassword(Secret.of("entered again"));
            environments.change(lab, draft, EnvironmentFixture.ADMIN);
        });

        assertThat(sync(Told.root("esx-1", "one")).phase()).isEqualTo(SourceProgress.Phase.DONE);
    }

    private SourceProgress sync(Told... told) {
        return sync(lab, told);
    }

    private SourceProgress sync(long environment, Told... told) {
        reader.tells(Source.SDDC_MANAGER, Stream.of(told).map(Told::credential).toList());
        return fixture.sync(environment, Source.SDDC_MANAGER);
    }

    private void change(String sql) {
        fixture.environments()
                .database()
                .doInTransaction(
                        entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }
}
