package org.vcfcredentials.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vcfcredentials.sync.TestClock.START;
import static org.vcfcredentials.vcf.Source.SDDC_MANAGER;
import static org.vcfcredentials.vcf.Source.VCF_INSTALLER;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.InMemoryConnectionTests;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.environment.SyncStatus;
import org.vcfcredentials.platform.Certificates;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.Expiry;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.UntrustedException;
import org.vcfcredentials.vcf.VcfException.Reason;
import org.vcfcredentials.vcf.VcfReading;

class SourceSyncTest {
    private final TestClock clock = new TestClock();
    private final FakeVcfReader reader = new FakeVcfReader();

    @TempDir
    private Path directory;

    private SyncFixture fixture;
    private long lab;

    @BeforeEach
    void open() {
        fixture = new SyncFixture(directory, clock, reader);
        lab = fixture.environments().create(EnvironmentFixture.draft("Lab"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aFirstSyncAddsEverythingAndRecordsTheRun() {
        SourceProgress end = sync(Told.root("esx-1", "one"), Told.root("esx-2", "two"));

        assertThat(end.phase()).isEqualTo(SourceProgress.Phase.DONE);
        assertThat(end.message()).isEqualTo("2 credentials: 2 added, 0 changed, 0 retired");
        assertThat(passwords()).containsExactly("esx-1=one", "esx-2=two");
        assertThat(fixture.rows(
                        "SELECT source, started_by, succeeded, added, changed, retired, unchanged FROM sync_runs"))
                .containsExactly("SDDC_MANAGER|admin|1|2|0|0|0");
        assertThat(summary().credentialCount()).isEqualTo(2);
    }

    @Test
    void aCertificateThatWasNotTrustedIsKeptUntilAllIsWell() {
        X509Certificate shown = Certificates.read(InMemoryConnectionTests.PEM).get(0);
        reader.does(Source.SDDC_MANAGER, (endpoint, progress) -> {
            throw new UntrustedException(Reason.CERTIFICATE_CHANGED, "Another certificate.", shown);
        });
        fixture.sync(lab, Source.SDDC_MANAGER);
        assertThat(summary().manager().trust().presented()).isEqualTo(Certificates.pem(shown));
        assertThat(summary().manager().pausedAt()).isEmpty();

        reader.fails(Source.SDDC_MANAGER, "timed out");
        fixture.sync(lab, Source.SDDC_MANAGER);
        assertThat(summary().manager().trust().presented()).isEqualTo(Certificates.pem(shown));

        sync(Told.root("esx-1", "one"));
        assertThat(summary().manager().trust().presented()).isEmpty();
    }

    @Test
    void aSecondSyncOfTheSameTouchesNoRow() {
        sync(Told.root("esx-1", "one"));
        String before = fixture.rows("SELECT HEX(password), last_updated FROM credentials")
                .toString();
        clock.advance(Duration.ofMinutes(5));

        assertThat(sync(Told.root("esx-1", "one")).message()).startsWith("1 credential: 0 added, 0 changed");
        assertThat(fixture.rows("SELECT HEX(password), last_updated FROM credentials"))
                .hasToString(before);
    }

    @Test
    void aChangedPasswordPutsTheOldOneIntoTheHistory() {
        sync(Told.root("esx-1", "one"));
        clock.advance(Duration.ofMinutes(5));

        sync(Told.root("esx-1", "two"));

        assertThat(passwords()).containsExactly("esx-1=two");
        assertThat(former()).containsExactly("one");
        assertThat(fixture.rows("SELECT changed_by, changed_at, sync_run_id FROM password_history"))
                .containsExactly("SYNC|" + START.plusSeconds(300).toEpochMilli() + "|2");
        assertThat(fixture.rows("SELECT has_history FROM credentials")).containsExactly("1");
    }

    @Test
    void changedAtIsWhenVcfChangedItNotWhenWeSawIt() {
        sync(Told.root("esx-1", "one").at(START.minusSeconds(900)));
        clock.advance(Duration.ofMinutes(60));

        sync(Told.root("esx-1", "two").at(START.plusSeconds(60)));

        String changed = Long.toString(START.plusSeconds(60).toEpochMilli());
        assertThat(fixture.rows("SELECT changed_at FROM password_history")).containsExactly(changed);
        assertThat(fixture.rows("SELECT last_updated FROM credentials")).containsExactly(changed);
    }

    @Test
    void aTimeThatCannotBeRightIsNotBelieved() {
        sync(Told.root("esx-1", "one").at(START.plusSeconds(9_999)));
        clock.advance(Duration.ofMinutes(5));
        sync(Told.root("esx-1", "two").at(START.minusSeconds(9_999)));

        assertThat(fixture.rows("SELECT first_seen, last_updated FROM credentials"))
                .containsExactly(START.toEpochMilli() + "|" + clock.instant().toEpochMilli());
    }

    @Test
    void fiveHundredMissingPasswordsOverwriteNone() {
        Told[] all = IntStream.range(0, 500)
                .mapToObj(index -> Told.root("esx-" + index, "secret " + index))
                .toArray(Told[]::new);
        sync(all);
        List<String> before = passwords();

        sync(Stream.of(all).map(Told::withheld).toArray(Told[]::new));

        assertThat(passwords()).hasSize(500).isEqualTo(before);
        assertThat(fixture.rows("SELECT DISTINCT password_withheld FROM credentials"))
                .containsExactly("1");
        assertThat(fixture.rows("SELECT COUNT(*) FROM password_history")).containsExactly("0");
    }

    @Test
    void aSourceThatIsNotReadWholeChangesNothingButItsError() {
        sync(Told.root("esx-1", "one"), Told.root("esx-2", "two"));
        reader.fails(SDDC_MANAGER, "SDDC Manager did not answer in time.");

        SourceProgress end = fixture.sync(lab, SDDC_MANAGER);

        assertThat(end.phase()).isEqualTo(SourceProgress.Phase.FAILED);
        assertThat(passwords()).hasSize(2);
        assertThat(summary().manager().error()).isEqualTo("SDDC Manager did not answer in time.");
        assertThat(summary().lastSyncStatus()).isEqualTo(SyncStatus.FAILED);
        assertThat(fixture.rows("SELECT succeeded, message FROM sync_runs ORDER BY id"))
                .containsExactly("1|", "0|SDDC Manager did not answer in time.");
    }

    @Test
    void anAnswerWithNothingInItRetiresNothing() {
        sync(Told.root("esx-1", "one"));

        SourceProgress end = sync();

        assertThat(end.phase()).isEqualTo(SourceProgress.Phase.FAILED);
        assertThat(end.message())
                .startsWith("SDDC Manager answered that it has no credentials, but 1 of it are known.");
        assertThat(passwords()).containsExactly("esx-1=one");
        assertThat(fixture.rows("SELECT succeeded FROM sync_runs ORDER BY id")).containsExactly("1", "0");
    }

    @Test
    void aSourceThatNeverHadAnyMayBeEmpty() {
        assertThat(sync().message()).isEqualTo("0 credentials: 0 added, 0 changed, 0 retired");
    }

    @Test
    void historySurvivesACredentialThatVanishesAndComesBack() {
        sync(Told.root("esx-1", "one"), Told.root("esx-2", "x"));
        sync(Told.root("esx-1", "two"), Told.root("esx-2", "x"));

        assertThat(sync(Told.root("esx-2", "x")).message()).endsWith("1 retired");
        assertThat(passwords()).containsExactly("esx-2=x");
        assertThat(former()).containsExactly("one");

        sync(Told.root("esx-1", "three"), Told.root("esx-2", "x"));
        assertThat(passwords()).containsExactly("esx-1=three", "esx-2=x");
        assertThat(former()).containsExactly("one", "two");
    }

    @Test
    void theSourcesOfAnEnvironmentDoNotTouchEachOther() {
        sync(Told.root("esx-1", "living"));
        reader.tells(VCF_INSTALLER, List.of(Told.root("esx-1", "day zero").credential()));

        fixture.sync(lab, VCF_INSTALLER);

        assertThat(fixture.rows("SELECT source, retired_at IS NULL FROM credentials ORDER BY id"))
                .containsExactly("SDDC_MANAGER|1", "VCF_INSTALLER|1");
        assertThat(passwords()).containsExactlyInAnyOrder("esx-1=living", "esx-1=day zero");
        assertThat(fixture.rows("SELECT COUNT(*) FROM password_history")).containsExactly("0");
    }

    @Test
    void historyDoesNotLeakIntoAnotherEnvironment() {
        long other = fixture.environments().create(EnvironmentFixture.draft("Other"));
        sync(Told.root("esx-1", "one"));
        reader.tells(SDDC_MANAGER, List.of(Told.root("esx-1", "two").credential()));

        fixture.sync(other, SDDC_MANAGER);

        assertThat(passwords()).containsExactlyInAnyOrder("esx-1=one", "esx-1=two");
        assertThat(former()).isEmpty();
    }

    @Test
    void theStatusIsPartialWhenSomeSourcesWereRead() {
        sync(Told.root("esx-1", "one"));
        assertThat(summary().lastSyncStatus()).isEqualTo(SyncStatus.SUCCESS);
        reader.fails(VCF_INSTALLER, "refused");

        fixture.sync(lab, VCF_INSTALLER);

        assertThat(summary().lastSyncStatus()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(summary().installer().error()).isEqualTo("refused");
        assertThat(summary().manager().error()).isEmpty();
    }

    @Test
    void aSyncDoesNotMakeAnEditStale() {
        long version = summary().version();

        sync(Told.root("esx-1", "one"));

        assertThat(summary().version()).isEqualTo(version);
        assertThat(summary().lastSync()).contains(START);
    }

    @Test
    void aScheduledRunMovesTheNextOneOn() {
        clock.advance(Duration.ofMinutes(61));
        reader.tells(SDDC_MANAGER, List.of());

        fixture.sync(lab, SDDC_MANAGER, "here", true);

        assertThat(summary().manager().nextRun()).contains(clock.instant().plus(Duration.ofMinutes(60)));
    }

    @Test
    void whatAnotherServerIsSyncingIsLeftToIt() {
        fixture.leases("elsewhere").claim(new SourceRun(key(SDDC_MANAGER), "admin"));

        assertThat(sync(Told.root("esx-1", "one")).message()).startsWith("Another server is syncing this source");
        assertThat(passwords()).isEmpty();
        assertThat(fixture.rows("SELECT * FROM sync_runs")).isEmpty();
    }

    @Test
    void whoLostTheLeaseWhileReadingWritesNothing() {
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            clock.advance(Duration.ofMinutes(10));
            fixture.leases("elsewhere").claim(new SourceRun(key(SDDC_MANAGER), "admin"));
            return new VcfReading(List.of(Told.root("esx-1", "one").credential()), List.of());
        });

        assertThat(fixture.sync(lab, SDDC_MANAGER).message()).startsWith("Another server took over");
        assertThat(passwords()).isEmpty();
    }

    @Test
    void anEnvironmentDeletedWhileReadingIsNoAccident() {
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            fixture.environments().change(environments -> environments.delete(lab, EnvironmentFixture.ADMIN));
            return new VcfReading(List.of(Told.root("esx-1", "one").credential()), List.of());
        });

        assertThat(fixture.sync(lab, SDDC_MANAGER).phase()).isEqualTo(SourceProgress.Phase.FAILED);
        assertThat(fixture.rows("SELECT * FROM credentials")).isEmpty();
    }

    @Test
    void anUnexpectedErrorEndsAsAFailureThatTellsNothingSecret() {
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            throw new IllegalStateException("hunter2");
        });

        assertThat(fixture.sync(lab, SDDC_MANAGER).message())
                .isEqualTo("The sync failed inside this product. Its log says more.");
        assertThat(summary().manager().error()).doesNotContain("hunter2");
    }

    @Test
    void notesOfAReadingAreShownAndKept() {
        reader.does(SDDC_MANAGER, (endpoint, progress) -> new VcfReading(List.of(), List.of("Not mapped yet: x.")));

        assertThat(fixture.sync(lab, SDDC_MANAGER).message()).endsWith(". Not mapped yet: x.");
        assertThat(fixture.rows("SELECT message FROM sync_runs")).containsExactly("Not mapped yet: x.");
    }

    @Test
    void ofAnIncompleteReadingWhatWasReadIsStoredAndNothingIsRetired() {
        sync(Told.root("esx-1", "one"), Told.root("esx-2", "two"), Told.root("esx-3", "three"));
        clock.advance(Duration.ofMinutes(5));
        reader.does(
                SDDC_MANAGER,
                (endpoint, progress) -> new VcfReading(
                        told(Told.root("esx-1", "another")),
                        told(Told.root("esx-2", "older"), Told.root("esx-9", "nine")),
                        List.of(),
                        List.of("The deployment b could not be read.")));

        SourceProgress end = fixture.sync(lab, SDDC_MANAGER);

        assertThat(end.phase()).isEqualTo(SourceProgress.Phase.INCOMPLETE);
        assertThat(end.message()).contains("1 added, 1 changed, 0 retired", "b could not be read");
        assertThat(passwords()).containsExactly("esx-1=another", "esx-2=two", "esx-3=three", "esx-9=nine");
        assertThat(summary().lastSyncStatus()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(summary().manager().error()).isEqualTo("The deployment b could not be read.");
        assertThat(fixture.rows("SELECT succeeded, added, changed, message FROM sync_runs WHERE id = 2"))
                .containsExactly("0|1|1|The deployment b could not be read.");
    }

    @Test
    void theNextWholeReadingMakesAnIncompleteSourceWhole() {
        reader.does(
                SDDC_MANAGER,
                (endpoint, progress) ->
                        new VcfReading(told(Told.root("esx-1", "one")), List.of(), List.of(), List.of("A gap.")));
        fixture.sync(lab, SDDC_MANAGER);

        sync(Told.root("esx-2", "two"));

        assertThat(passwords()).containsExactly("esx-2=two");
        assertThat(summary().lastSyncStatus()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(summary().manager().error()).isEmpty();
    }

    @Test
    void aWrongPasswordPausesTheScheduleAndSaysSo() {
        reader.refusesPassword(SDDC_MANAGER);
        clock.advance(Duration.ofMinutes(61));

        SourceProgress end = fixture.sync(lab, SDDC_MANAGER, "here", true);

        assertThat(end.message()).startsWith("Refused (401). No timer tries it again until");
        assertThat(summary().manager().pausedAt()).contains(clock.instant());
        assertThat(summary().manager().nextRun()).isEmpty();
        assertThat(fixture.environments().schedules().plans(lab)).isEmpty();
        assertThat(fixture.environments().firedChanges()).isEqualTo(2);
    }

    @Test
    void aTimerThatIsLeftOverDoesNotTryThePasswordAgain() {
        reader.refusesPassword(SDDC_MANAGER);
        fixture.sync(lab, SDDC_MANAGER);
        reader.does(SDDC_MANAGER, (endpoint, progress) -> {
            throw new AssertionError("tried again");
        });
        clock.advance(Duration.ofDays(1));

        assertThat(fixture.sync(lab, SDDC_MANAGER, "here", true).phase()).isEqualTo(SourceProgress.Phase.FAILED);
        assertThat(fixture.rows("SELECT COUNT(*) FROM sync_runs")).containsExactly("1");
    }

    @Test
    void aSyncByHandThatSucceedsLetsTheTimersGoOn() {
        reader.refusesPassword(SDDC_MANAGER);
        fixture.sync(lab, SDDC_MANAGER);
        clock.advance(Duration.ofMinutes(5));

        sync(Told.root("esx-1", "one"));

        assertThat(summary().manager().pausedAt()).isEmpty();
        assertThat(summary().manager().nextRun()).contains(clock.instant().plus(Duration.ofMinutes(60)));
        assertThat(fixture.environments().schedules().plans(lab)).hasSize(1);
    }

    @Test
    void anAdminLetsTheTimersGoOn() {
        reader.refusesPassword(SDDC_MANAGER);
        fixture.sync(lab, SDDC_MANAGER);

        fixture.environments().change(environments -> environments.resume(lab, EnvironmentFixture.ADMIN));

        assertThat(summary().manager().pausedAt()).isEmpty();
        assertThat(summary().manager().nextRun()).contains(clock.instant());
        assertThat(fixture.environments().audit().entries).contains("admin SYNC_RESUMED environment Lab");
    }

    @Test
    void aNewPasswordLetsTheTimersGoOnAndAnotherNameDoesNot() {
        reader.refusesPassword(SDDC_MANAGER);
        fixture.sync(lab, SDDC_MANAGER);

        edit(draft -> draft.setName("Laboratory"));
        assertThat(summary().manager().pausedAt()).isPresent();
        assertThat(summary().manager().nextRun()).isEmpty();

        edit(draft -> draft.getManager().setPassword(Secret.of("the right one")));
        assertThat(summary().manager().pausedAt()).isEmpty();
        assertThat(summary().manager().nextRun()).contains(clock.instant());
    }

    private void edit(Consumer<EnvironmentDraft> change) {
        fixture.environments().change(environments -> {
            EnvironmentDraft draft = environments.draft(lab);
            change.accept(draft);
            environments.change(lab, draft, EnvironmentFixture.ADMIN);
        });
    }

    @Test
    void whatIsToldBesideTheAccountIsStoredAndIsNoChange() {
        sync(Told.root("esx-1", "one"));
        var expiry = new Expiry(Optional.of(START.plusSeconds(9)), "ACTIVE", Optional.of(START), "DISCONNECTED", "why");

        assertThat(sync(Told.root("esx-1", "one").with(expiry)).message()).contains("0 changed");

        assertThat(fixture.rows("SELECT expires_at, expiry_status, expiry_checked_at, connectivity, connectivity_error"
                        + " FROM credentials"))
                .containsExactly(
                        START.plusSeconds(9).toEpochMilli() + "|ACTIVE|" + START.toEpochMilli() + "|DISCONNECTED|why");
    }

    @Test
    void anOlderCheckOfTheExpiryDoesNotReplaceANewerOne() {
        var newer = new Expiry(Optional.empty(), "EXPIRED", Optional.of(START.plusSeconds(60)), "", "");
        var older = new Expiry(Optional.empty(), "ACTIVE", Optional.of(START), "", "");
        sync(Told.root("esx-1", "one").with(newer));

        sync(Told.root("esx-1", "one").with(older));
        sync(Told.root("esx-1", "one"));

        assertThat(fixture.rows("SELECT expiry_status FROM credentials")).containsExactly("EXPIRED");
    }

    private static List<ComponentCredential> told(Told... told) {
        return Stream.of(told).map(Told::credential).toList();
    }

    private SourceKey key(Source source) {
        return new SourceKey(lab, source);
    }

    private SourceProgress sync(Told... told) {
        List<ComponentCredential> credentials =
                Stream.of(told).map(Told::credential).toList();
        reader.tells(SDDC_MANAGER, credentials);
        return fixture.sync(lab, SDDC_MANAGER);
    }

    private EnvironmentSummary summary() {
        return fixture.environments().read(environments -> environments.summary(lab));
    }

    private List<String> passwords() {
        return fixture
                .rows(
                        "SELECT hostname, id, HEX(password) FROM credentials WHERE retired_at IS NULL ORDER BY hostname, id")
                .stream()
                .map(row -> row.split("\\|"))
                .map(row -> row[0] + "=" + open("credentials.password", row[1], row[2]))
                .toList();
    }

    private List<String> former() {
        return fixture.rows("SELECT id, HEX(password) FROM password_history ORDER BY id").stream()
                .map(row -> row.split("\\|"))
                .map(row -> open("password_history.password", row[0], row[1]))
                .toList();
    }

    private String open(String column, String id, String sealed) {
        byte[] bytes = HexFormat.of().parseHex(sealed);
        return fixture.environments()
                .vault()
                .open(new SecretPlace(column, Long.parseLong(id)), bytes)
                .reveal();
    }
}
