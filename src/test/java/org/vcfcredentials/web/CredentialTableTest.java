package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.credential.CredentialState;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Source;

class CredentialTableTest {
    private final List<CredentialQuery> asked = new ArrayList<>();
    private final List<CredentialQuery> shown = new ArrayList<>();
    private final CredentialTable table =
            new CredentialTable(this::find, Optional.of(7L), false, Optional.empty(), shown::add);

    @Test
    void aFirstLookIsByHostName() {
        table.load(0, 25, Map.of(), Map.of());

        assertThat(asked).containsExactly(CredentialQuery.all(7, 25));
        assertThat(table.getRowCount()).isEqualTo(30);
    }

    @Test
    void filtersSortingAndPageReachTheDatabase() {
        table.load(
                25,
                25,
                Map.of("lastUpdated", sort("lastUpdated", SortOrder.DESCENDING)),
                Map.of("hostname", filter("hostname", " esx "), "source", filter("source", "SDDC_MANAGER")));

        CredentialQuery query = asked.get(0);
        assertThat(query.filter().columns())
                .isEqualTo(Map.of(CredentialColumn.HOSTNAME, "esx", CredentialColumn.SOURCE, "SDDC_MANAGER"));
        assertThat(query.sortBy()).isEqualTo(CredentialColumn.LAST_UPDATED);
        assertThat(query.ascending()).isFalse();
        assertThat(query.first()).isEqualTo(25);
    }

    @Test
    void anEmptyFilterIsNone() {
        table.load(0, 25, Map.of(), Map.of("hostname", filter("hostname", " ")));

        assertThat(asked.get(0).filter().columns()).isEmpty();
    }

    @Test
    void theSearchOverAllIsNoColumn() {
        table.load(0, 25, Map.of(), Map.of(FilterMeta.GLOBAL_FILTER_KEY, FilterMeta.of("root", null, false)));

        assertThat(asked.get(0).filter().search()).isEqualTo("root");
        assertThat(asked.get(0).filter().columns()).isEmpty();
    }

    @Test
    void retiredOnesAndThoseThatNeedCareAreAskedForWhenTheyAreChosen() {
        new CredentialTable(this::find, Optional.of(7L), true, Optional.of(CredentialState.EXPIRED), shown::add)
                .load(0, 25, Map.of(), Map.of());

        assertThat(asked.get(0).filter().withRetired()).isTrue();
        assertThat(asked.get(0).filter().state()).contains(CredentialState.EXPIRED);
    }

    @Test
    void aPageThatIsGoneGivesWayToTheLast() {
        List<CredentialSummary> rows = table.load(75, 25, Map.of(), Map.of());

        assertThat(rows).hasSize(5);
        assertThat(asked).extracting(CredentialQuery::first).containsExactly(75, 25);
        assertThat(shown).extracting(CredentialQuery::first).containsExactly(25);
    }

    @Test
    void aRowIsKnownByItsId() {
        assertThat(table.getRowKey(credential(42))).isEqualTo("42");
    }

    private static FilterMeta filter(String field, String value) {
        return FilterMeta.builder().field(field).filterValue(value).build();
    }

    private static SortMeta sort(String field, SortOrder order) {
        return SortMeta.builder().field(field).order(order).build();
    }

    private static CredentialSummary credential(long id) {
        return new CredentialSummary(
                id,
                7,
                "Lab",
                "esx-" + id,
                "root",
                "SSH",
                "USER",
                "ESXI",
                "m01",
                Source.SDDC_MANAGER,
                Instant.EPOCH,
                true,
                false,
                false,
                Optional.empty(),
                "",
                CredentialFacts.NONE);
    }

    /** Thirty credentials. */
    private Page<CredentialSummary> find(CredentialQuery query) {
        asked.add(query);
        return new Page<>(
                LongStream.range(query.first(), Math.min(query.first() + query.size(), 30))
                        .mapToObj(CredentialTableTest::credential)
                        .toList(),
                30);
    }
}
