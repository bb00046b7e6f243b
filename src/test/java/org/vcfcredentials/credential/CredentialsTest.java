package org.vcfcredentials.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vcfcredentials.credential.CredentialFixture.insert;
import static org.vcfcredentials.credential.CredentialFixture.insertFormer;
import static org.vcfcredentials.environment.EnvironmentFixture.ADMIN;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.platform.NotFoundException;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.platform.Secret;

class CredentialsTest {
    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;
    private EntityManager entityManager;
    private Credentials credentials;
    private long lab;

    @BeforeEach
    void fill() {
        fixture = new EnvironmentFixture(directory, Clock.systemUTC());
        lab = fixture.create(EnvironmentFixture.draft("Lab West"));
        long other = fixture.create(EnvironmentFixture.draft("Other"));
        insert(fixture, lab, 1, "one", "esx-1.lab", "root", "SSH", "SYSTEM", "ESXI", "mgmt");
        insert(fixture, lab, 2, "two", "esx-2.lab", "svc_100%", "SSH", "USER", "ESXI", "wld01, wld02");
        insert(fixture, lab, 3, "three", "nsx.lab", "LAB\\Admin", "API", "SYSTEM", "NSX_MANAGER", "Köln");
        insert(fixture, other, 4, "four", "esx-9.other", "root", "SSH", "SYSTEM", "ESXI", "mgmt");
        insertFormer(fixture, 1, 7, "zero", 500);
        insertFormer(fixture, 1, 8, "half", 900);
        CredentialFixture.execute(fixture, "UPDATE credentials SET first_seen = 100 WHERE id = ?1", List.of(1));
        entityManager = fixture.database().entityManager();
        credentials = CredentialFixture.credentials(fixture, entityManager);
        fixture.audit().entries.clear();
    }

    @AfterEach
    void close() {
        entityManager.close();
        fixture.close();
    }

    @Test
    void aListHoldsThePresentCredentialsOfOneEnvironmentByHostName() {
        retire(2);

        assertThat(hosts(CredentialQuery.all(lab, 50))).containsExactly("esx-1.lab", "nsx.lab");
    }

    @Test
    void retiredOnesAreListedWhenTheyAreAskedForAndKeepTheirSecrets() {
        retire(2);
        var query = new CredentialQuery(
                new CredentialFilter(Optional.of(lab), Map.of(), "esx", true), CredentialColumn.HOSTNAME, true, 0, 50);

        assertThat(hosts(query)).containsExactly("esx-1.lab", "esx-2.lab");
        assertThat(credentials.find(query).rows().get(1).retiredAt()).contains(Instant.ofEpochMilli(5));
        assertThat(credentials.reveal(2, ADMIN, AuditAction.REVEAL)).contains(Secret.of("two"));
    }

    @Test
    void aRowTellsEverythingButThePassword() {
        CredentialSummary row =
                credentials.find(CredentialQuery.all(lab, 1)).rows().get(0);

        assertThat(row.username()).isEqualTo("root");
        assertThat(row.lastUpdated()).isEqualTo(Instant.ofEpochMilli(1001));
        assertThat(row.hasPassword()).isTrue();
        assertThat(row.passwordWithheld()).isFalse();
        assertThat(row.retiredAt()).isEmpty();
    }

    @Test
    void pagesAreCutByTheDatabaseAndTellTheTotal() {
        Page<CredentialSummary> second = credentials.find(
                new CredentialQuery(CredentialFilter.of(lab, Map.of(), ""), CredentialColumn.HOSTNAME, true, 1, 1));

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(CredentialSummary::hostname).containsExactly("esx-2.lab");
    }

    @Test
    void whoAsksForEverythingGetsEverythingAndItsTrueNumber() {
        for (int id = 1_000; id < 2_200; id++) {
            insert(fixture, lab, id, "same", "esx-" + id + ".lab", "root", "SSH", "USER", "ESXI", "mgmt");
        }

        Page<CredentialSummary> everything = credentials.find(CredentialQuery.all(lab, 100_000));

        assertThat(everything.rows()).hasSize(1_203);
        assertThat(everything.total()).isEqualTo(1_203);
    }

    @Test
    void pagesOfEqualRowsNeitherRepeatNorSkipAny() {
        IntStream.range(100, 150)
                .forEach(id -> insert(fixture, lab, id, "x", "same.lab", "root", "T" + id, "USER", "ESXI", "mgmt"));
        var seen = new ArrayList<Long>();
        for (int first = 0; first < 53; first += 10) {
            var query = new CredentialQuery(
                    CredentialFilter.of(lab, Map.of(), ""), CredentialColumn.ACCOUNT_TYPE, false, first, 10);
            credentials.find(query).rows().forEach(row -> seen.add(row.id()));
        }

        assertThat(seen).hasSize(53).doesNotHaveDuplicates();
    }

    @Test
    void everyColumnSortsBothWays() {
        for (CredentialColumn column : CredentialColumn.values()) {
            List<String> up = hosts(new CredentialQuery(CredentialFilter.of(lab, Map.of(), ""), column, true, 0, 50));
            List<String> down = new ArrayList<>(
                    hosts(new CredentialQuery(CredentialFilter.of(lab, Map.of(), ""), column, false, 0, 50)));
            Collections.reverse(down);
            assertThat(up).as(column.name()).hasSize(3).isEqualTo(down);
        }
    }

    @Test
    void theSearchLooksIntoEveryTextColumnIgnoringCase() {
        assertThat(search("ESX-1")).containsExactly("esx-1.lab");
        assertThat(search("lab\\ADMIN")).containsExactly("nsx.lab");
        assertThat(search("nsx_man")).containsExactly("nsx.lab");
        assertThat(search("WLD02")).containsExactly("esx-2.lab");
        assertThat(search("KÖLN")).containsExactly("nsx.lab");
        assertThat(search("user")).containsExactly("esx-2.lab");
    }

    @Test
    void whatAUserTypesIsTakenLiterally() {
        assertThat(search("%")).containsExactly("esx-2.lab");
        assertThat(search("_100")).containsExactly("esx-2.lab");
        assertThat(search("\\")).containsExactly("nsx.lab");
        assertThat(search("' OR 1=1 --")).isEmpty();
        assertThat(filter(CredentialColumn.USERNAME, "_")).containsExactly("esx-2.lab");
        assertThat(filter(CredentialColumn.HOSTNAME, "%")).isEmpty();
    }

    @Test
    void aSearchDoesNotMatchAcrossColumns() {
        assertThat(search("labroot")).isEmpty();
        assertThat(search("  esx-1  ")).containsExactly("esx-1.lab");
    }

    @Test
    void textColumnsAreFilteredByAPartAndChoicesExactly() {
        assertThat(filter(CredentialColumn.HOSTNAME, "SX")).containsExactly("esx-1.lab", "esx-2.lab", "nsx.lab");
        assertThat(filter(CredentialColumn.DOMAIN_NAME, "wld")).containsExactly("esx-2.lab");
        assertThat(filter(CredentialColumn.RESOURCE_TYPE, "ESXI")).hasSize(2);
        assertThat(filter(CredentialColumn.RESOURCE_TYPE, "ESX")).isEmpty();
        assertThat(filter(CredentialColumn.SOURCE, "SDDC_MANAGER")).hasSize(3);
        assertThat(filter(CredentialColumn.SOURCE, "VCF_INSTALLER")).isEmpty();
        assertThat(filter(CredentialColumn.SOURCE, "nonsense")).isEmpty();
        assertThat(filter(CredentialColumn.USERNAME, "")).hasSize(3);
    }

    @Test
    void filtersAndSearchNarrowTogether() {
        var query = new CredentialQuery(
                CredentialFilter.of(lab, Map.of(CredentialColumn.CREDENTIAL_TYPE, "SSH"), "wld"),
                CredentialColumn.USERNAME,
                true,
                0,
                50);

        assertThat(hosts(query)).containsExactly("esx-2.lab");
    }

    @Test
    void theValuesOfAChoiceAreThosePresent() {
        retire(3);

        assertThat(credentials.values(Optional.of(lab), CredentialColumn.RESOURCE_TYPE))
                .containsExactly("ESXI");
        assertThat(credentials.values(Optional.of(lab), CredentialColumn.SOURCE))
                .containsExactly("SDDC_MANAGER");
        assertThat(credentials.values(Optional.of(lab), CredentialColumn.ACCOUNT_TYPE))
                .containsExactly("SYSTEM", "USER");
    }

    @Test
    void aHistoryTellsWhenAndByWhatNewestFirst() {
        CredentialHistory history = credentials.history(1, ADMIN);

        assertThat(history.credential().hostname()).isEqualTo("esx-1.lab");
        assertThat(history.former())
                .containsExactly(former(8, 500, 900, Optional.empty()), former(7, 100, 500, Optional.empty()));
    }

    @Test
    void aFormerPasswordNamesTheRunThatReplacedIt() {
        CredentialFixture.execute(
                fixture,
                "INSERT INTO sync_runs VALUES (3, ?1, 'SDDC_MANAGER', 'timer', 899, 901, TRUE, 0, 1, 0, 0, '')",
                List.of(lab));
        CredentialFixture.execute(fixture, "UPDATE password_history SET sync_run_id = 3 WHERE id = ?1", List.of(8));

        assertThat(credentials.history(1, ADMIN).former())
                .startsWith(former(8, 500, 900, Optional.of(new ReplacingRun(3, "timer", Instant.ofEpochMilli(899)))));
    }

    @ParameterizedTest
    @CsvSource({"99,", "100,7", "499,7", "500,8", "899,8", "900,0", "5000,0"})
    void whichPasswordWasTheOneToUseAtAMomentIsTold(long moment, Long expected) {
        Optional<PasswordPeriod> found = credentials.history(1, ADMIN).at(Instant.ofEpochMilli(moment));

        assertThat(found.map(period -> period.formerId().orElse(0L))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aPasswordThatNeverChangedWasTheOneToUseSinceItsSourceSaysSo() {
        CredentialHistory history = credentials.history(2, ADMIN);

        assertThat(history.at(Instant.ofEpochMilli(1_001))).isEmpty();
        assertThat(history.at(Instant.ofEpochMilli(1_002)))
                .contains(new PasswordPeriod(Optional.empty(), Instant.ofEpochMilli(1_002), Optional.empty()));
    }

    @Test
    void aCredentialThatVanishedHasNoPasswordToUse() {
        CredentialFixture.execute(fixture, "UPDATE credentials SET retired_at = 2000 WHERE id = ?1", List.of(1));

        assertThat(credentials.history(1, ADMIN).at(Instant.ofEpochMilli(2_000)))
                .isEmpty();
        assertThat(credentials.history(1, ADMIN).at(Instant.ofEpochMilli(1_999)))
                .isPresent();
    }

    @Test
    void whoLooksAtAHistoryIsAudited() {
        credentials.history(1, ADMIN);

        assertThat(fixture.audit().entries)
                .containsExactly("admin HISTORY_VIEWED history of root@esx-1.lab (ESXI) in Lab West");
    }

    @Test
    void theHistoryOfARetiredCredentialCanStillBeSeen() {
        retire(1);

        assertThat(credentials.history(1, ADMIN).former()).hasSize(2);
        assertThat(credentials.history(1, ADMIN).credential().retiredAt()).isPresent();
    }

    @Test
    void aRevealIsAuditedByWhoAndWhat() {
        assertThat(credentials.reveal(3, ADMIN, AuditAction.COPY)).contains(Secret.of("three"));

        assertThat(fixture.audit().entries).containsExactly("admin COPY LAB\\Admin@nsx.lab (NSX_MANAGER) in Lab West");
    }

    @Test
    void aFormerPasswordIsAuditedToo() {
        assertThat(credentials.revealFormer(8, ADMIN)).isEqualTo(Secret.of("half"));

        assertThat(fixture.audit().entries)
                .containsExactly("admin HISTORY_REVEAL former password of root@esx-1.lab (ESXI) in Lab West");
    }

    @Test
    void everythingIsRevealedByHostNameUnderOneAuditEntry() {
        assertThat(revealed(CredentialFilter.all(lab), false))
                .containsExactly("esx-1.lab=one", "esx-2.lab=two", "nsx.lab=three");
        assertThat(fixture.audit().entries).containsExactly("admin EXPORT 3 credentials of Lab West as a test");
    }

    @Test
    void allEnvironmentsAreRevealedOneAfterTheOther() {
        var everything = new CredentialFilter(Optional.empty(), Map.of(), "", false);

        assertThat(revealed(everything, false))
                .containsExactly("esx-1.lab=one", "esx-2.lab=two", "nsx.lab=three", "esx-9.other=four");
        assertThat(fixture.audit().entries).containsExactly("admin EXPORT 4 credentials of all environments as a test");
    }

    @Test
    void onlyWhatTheFilterLetsThroughIsRevealedAndTheAuditTellsTheFilter() {
        retire(2);
        var filter =
                new CredentialFilter(Optional.of(lab), Map.of(CredentialColumn.CREDENTIAL_TYPE, "SSH"), "esx", true);

        assertThat(revealed(filter, false)).containsExactly("esx-1.lab=one", "esx-2.lab=two");
        assertThat(revealed(CredentialFilter.all(lab), false)).containsExactly("esx-1.lab=one", "nsx.lab=three");
        assertThat(fixture.audit().entries)
                .startsWith("admin EXPORT 2 credentials of Lab West as a test"
                        + " (credential type: SSH, search: esx, with retired)");
    }

    @Test
    void formerPasswordsComeOldestFirstAndByDomainWhenTheyAreAskedFor() {
        var former = new ArrayList<RevealedPassword>();
        var domains = new ArrayList<String>();
        var request = new RevealRequest(CredentialFilter.all(lab), true, AuditAction.EXPORT, "as a test");

        credentials.revealAll(request, ADMIN, each -> {
            former.addAll(each.former());
            domains.add(each.credential().domainName());
        });

        assertThat(former)
                .containsExactly(
                        new RevealedPassword(Secret.of("zero"), Instant.ofEpochMilli(100), Instant.ofEpochMilli(500)),
                        new RevealedPassword(Secret.of("half"), Instant.ofEpochMilli(500), Instant.ofEpochMilli(900)));
        assertThat(domains).containsExactly("Köln", "mgmt", "wld01, wld02");
        assertThat(fixture.audit().entries)
                .containsExactly("admin EXPORT 3 credentials of Lab West with former passwords as a test");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void moreThanOneChunkIsRevealedWithoutGapsOrRepeats(boolean byDomain) {
        IntStream.range(1_000, 1_010)
                .forEach(id -> insert(fixture, lab, id, "x", "same.lab", "root", "T" + id, "USER", "ESXI", "mgmt"));
        var ids = new ArrayList<Long>();

        new RevealQuery(entityManager, 3, CredentialFilter.all(lab), byDomain)
                .forEachChunk(chunk -> chunk.forEach(row -> ids.add((Long) row[0])));

        assertThat(ids).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void aSearchOverAllEnvironmentsTellsWhichOneARowIsOf() {
        var query = new CredentialQuery(
                new CredentialFilter(Optional.empty(), Map.of(), "root", false),
                CredentialColumn.ENVIRONMENT,
                false,
                0,
                50);

        assertThat(credentials.find(query).rows())
                .extracting(CredentialSummary::environment)
                .containsExactly("Other", "Lab West");
        assertThat(credentials.values(Optional.empty(), CredentialColumn.ENVIRONMENT))
                .containsExactly("Lab West", "Other");
        var one = new CredentialFilter(Optional.empty(), Map.of(CredentialColumn.ENVIRONMENT, "Other"), "", false);
        assertThat(hosts(new CredentialQuery(one, CredentialColumn.HOSTNAME, true, 0, 50)))
                .containsExactly("esx-9.other");
    }

    @Test
    void whatNeedsCareIsFoundAndCountedAlikeOverAllEnvironments() {
        state(1, -1, "ACTIVE", "ACTIVE");
        state(2, 6, "EXPIRING", "UNKNOWN");
        state(3, 8, "ACTIVE", "ERROR");
        state(4, 31, "ACTIVE", "");

        assertThat(needing(CredentialState.EXPIRED)).containsExactly("esx-1.lab");
        assertThat(needing(CredentialState.EXPIRES_IN_7_DAYS)).containsExactly("esx-2.lab");
        assertThat(needing(CredentialState.EXPIRES_IN_30_DAYS)).containsExactly("esx-2.lab", "nsx.lab");
        assertThat(needing(CredentialState.DISCONNECTED)).containsExactly("nsx.lab");
        retire(2);
        for (CredentialState state : CredentialState.values()) {
            assertThat(credentials.figures())
                    .containsEntry(state, (long) needing(state).size());
        }
    }

    @Test
    void whatItsSourceCallsExpiredIsExpiredWithoutADateToo() {
        CredentialFixture.execute(
                fixture, "UPDATE credentials SET expiry_status = 'EXPIRED' WHERE id = ?1", List.of(4));

        assertThat(needing(CredentialState.EXPIRED)).containsExactly("esx-9.other");
        assertThat(credentials.figures()).containsEntry(CredentialState.EXPIRED, 1L);
    }

    private void state(long id, int days, String status, String connectivity) {
        CredentialFixture.execute(
                fixture,
                "UPDATE credentials SET expires_at = ?2, expiry_status = ?3, connectivity = ?4 WHERE id = ?1",
                List.of(id, Instant.now().plus(Duration.ofDays(days)).toEpochMilli(), status, connectivity));
    }

    private List<String> needing(CredentialState state) {
        var filter = new CredentialFilter(Optional.empty(), Map.of(), "", false, Optional.of(state));
        return hosts(new CredentialQuery(filter, CredentialColumn.HOSTNAME, true, 0, 50));
    }

    @Test
    void aCredentialWithoutPasswordRevealsNone() {
        CredentialFixture.execute(fixture, "UPDATE credentials SET password = NULL WHERE id = ?1", List.of(1));

        assertThat(credentials.reveal(1, ADMIN, AuditAction.REVEAL)).isEmpty();
        assertThat(credentials.history(1, ADMIN).credential().hasPassword()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> credentials.reveal(99, ADMIN, AuditAction.REVEAL));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> credentials.revealFormer(99, ADMIN));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> credentials.history(99, ADMIN));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> revealed(CredentialFilter.all(99), false));
    }

    private static FormerPassword former(long id, long from, long until, Optional<ReplacingRun> run) {
        return new FormerPassword(id, Instant.ofEpochMilli(from), Instant.ofEpochMilli(until), "SYNC", run);
    }

    private List<String> revealed(CredentialFilter filter, boolean withFormer) {
        var revealed = new ArrayList<String>();
        credentials.revealAll(
                new RevealRequest(filter, withFormer, AuditAction.EXPORT, "as a test"),
                ADMIN,
                each -> revealed.add(each.credential().hostname() + "="
                        + each.password().orElseThrow().reveal()));
        return revealed;
    }

    private List<String> search(String text) {
        return hosts(
                new CredentialQuery(CredentialFilter.of(lab, Map.of(), text), CredentialColumn.HOSTNAME, true, 0, 50));
    }

    private List<String> filter(CredentialColumn column, String text) {
        return hosts(new CredentialQuery(
                CredentialFilter.of(lab, Map.of(column, text), ""), CredentialColumn.HOSTNAME, true, 0, 50));
    }

    private List<String> hosts(CredentialQuery query) {
        return credentials.find(query).rows().stream()
                .map(CredentialSummary::hostname)
                .toList();
    }

    private void retire(long id) {
        CredentialFixture.execute(fixture, "UPDATE credentials SET retired_at = 5 WHERE id = ?1", List.of(id));
    }
}
