package org.vcfcredentials.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vcfcredentials.environment.EnvironmentFixture.draft;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vcfcredentials.platform.Page;

class EnvironmentSearchTest {
    @TempDir
    private Path directory;

    private EnvironmentFixture fixture;

    @BeforeEach
    void open() {
        fixture = new EnvironmentFixture(directory, Clock.systemUTC());
        fixture.create(draft("west"));
        fixture.create(draft("East_1"));
        fixture.create(draft("East 2"));
        EnvironmentDraft office = draft("Office");
        office.setDescription("100% München");
        fixture.create(office);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSearchIgnoresCaseAndKnowsNoWildcards() {
        assertThat(names("EAST")).containsExactly("East 2", "East_1");
        assertThat(names("_")).containsExactly("East_1");
        assertThat(names("%")).containsExactly("Office");
        assertThat(names("münchen")).containsExactly("Office");
        assertThat(names("nowhere")).isEmpty();
    }

    @Test
    void aSearchLooksAtHosts() {
        assertThat(names("SDDC-manager.lab")).hasSize(4);
        assertThat(names("installer.lab")).hasSize(4);
    }

    @Test
    void aPageIsInOrderAndTellsTheTotal() {
        var backwards = new EnvironmentFilter("", Optional.empty(), EnvironmentSort.NAME, true);

        Page<EnvironmentSummary> page = fixture.read(environments -> environments.find(backwards, 2, 2));

        assertThat(page.rows()).extracting(EnvironmentSummary::name).containsExactly("East_1", "East 2");
        assertThat(page.total()).isEqualTo(4);
    }

    @Test
    void aStatusNarrowsAndEverySortWorks() {
        for (EnvironmentSort sort : EnvironmentSort.values()) {
            assertThat(total(EnvironmentState.NEVER, sort)).isEqualTo(4);
            assertThat(total(EnvironmentState.FAILED, sort)).isZero();
            assertThat(total(EnvironmentState.PAUSED, sort)).isZero();
        }
    }

    @Test
    void eachFigureIsTheNumberOfItsList() {
        change("UPDATE environments SET last_sync_status = 'failed' WHERE name LIKE 'East%'");
        change("UPDATE environments SET last_sync_status = 'partial' WHERE name = 'Office'");
        change("UPDATE schedule_configs SET paused_at = 5 WHERE environment_id = 1");

        var figures = fixture.read(Environments::figures);

        assertThat(figures)
                .containsEntry(EnvironmentState.FAILED, 2L)
                .containsEntry(EnvironmentState.PARTIAL, 1L)
                .containsEntry(EnvironmentState.NEVER, 1L)
                .containsEntry(EnvironmentState.PAUSED, 1L)
                .containsEntry(EnvironmentState.SUCCESS, 0L);
        figures.forEach((state, count) ->
                assertThat(total(state, EnvironmentSort.NAME)).as(state.name()).isEqualTo(count));
    }

    private void change(String sql) {
        fixture.database()
                .doInTransaction(manager -> manager.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void theOneWithTheMostPresentCredentialsIsLastAndEqualOnesAreByName() {
        credential(1, "west", "NULL");
        credential(2, "west", "NULL");
        credential(3, "East 2", "NULL");
        credential(4, "East 2", "5");
        credential(5, "East 2", "5");
        var byNumber = new EnvironmentFilter("", Optional.empty(), EnvironmentSort.CREDENTIALS, false);

        Page<EnvironmentSummary> page = fixture.read(environments -> environments.find(byNumber, 0, 48));

        assertThat(page.rows())
                .extracting(EnvironmentSummary::name)
                .containsExactly("East_1", "Office", "East 2", "west");
    }

    private void credential(long id, String environment, String retiredAt) {
        change("INSERT INTO credentials (id, environment_id, source, vcf_id, hostname, username, credential_type,"
                + " account_type, resource_type, domain_name, search_text, password_withheld, has_history, first_seen,"
                + " last_updated, retired_at) SELECT " + id + ", id, 'SDDC_MANAGER', '', 'esx-" + id
                + "', 'root', 'SSH', '', '', '', '', FALSE, FALSE, 0, 0, " + retiredAt
                + " FROM environments WHERE name = '" + environment + "'");
    }

    private long total(EnvironmentState state, EnvironmentSort sort) {
        var filter = new EnvironmentFilter("", Optional.of(state), sort, false);
        Page<EnvironmentSummary> page = fixture.read(environments -> environments.find(filter, 0, 48));
        assertThat(page.rows()).hasSize((int) page.total());
        return page.total();
    }

    private List<String> names(String search) {
        var filter = new EnvironmentFilter(search, Optional.empty(), EnvironmentSort.NAME, false);
        return fixture.read(environments -> environments.find(filter, 0, 48)).rows().stream()
                .map(EnvironmentSummary::name)
                .toList();
    }
}
