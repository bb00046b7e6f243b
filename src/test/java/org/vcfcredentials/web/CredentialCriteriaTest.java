package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.credential.CredentialState;

class CredentialCriteriaTest {
    @Test
    void anAddressSaysWhatTheTableShows() {
        var criteria = criteria(Map.of(
                "hostname", " esx ",
                "source", "SDDC_MANAGER",
                "search", "lab",
                "retired", "true",
                "state", "expires_in_7_days",
                "sort", "last_updated",
                "order", "desc",
                "page", "3",
                "size", "50"));

        assertThat(criteria.filter())
                .isEqualTo(new CredentialFilter(
                        Optional.of(7L),
                        Map.of(CredentialColumn.HOSTNAME, "esx", CredentialColumn.SOURCE, "SDDC_MANAGER"),
                        "lab",
                        true,
                        Optional.of(CredentialState.EXPIRES_IN_7_DAYS)));
        assertThat(criteria.sortBy()).isEqualTo(CredentialColumn.LAST_UPDATED);
        assertThat(criteria.ascending()).isFalse();
        assertThat(criteria.first()).isEqualTo(100);
        assertThat(criteria.query())
                .isEqualTo(
                        "hostname=esx&source=SDDC_MANAGER&search=lab&retired=true&state=expires_in_7_days&sort=last_updated&order=desc"
                                + "&page=3&size=50");
    }

    @Test
    void thePageWithoutAnyChoiceHasAnEmptyQuery() {
        assertThat(criteria(Map.of()).query()).isEmpty();
        assertThat(CredentialCriteria.of(CredentialQuery.all(7, 25)).query()).isEmpty();
    }

    @Test
    void whatMakesNoSenseDoesNotRestrict() {
        var criteria = criteria(Map.of(
                "sort", "password", "order", "up", "page", "-1", "size", "1000000", "retired", "yes", "secret", "x"));

        assertThat(criteria).isEqualTo(criteria(Map.of()));
    }

    @Test
    void onThePageOfOneEnvironmentThereIsNoneToChoose() {
        var criteria = criteria(Map.of("environment", "Other", "sort", "environment"));

        assertThat(criteria).isEqualTo(criteria(Map.of()));
    }

    @Test
    void whatTheTableShowsBecomesItsAddress() {
        var query = new CredentialQuery(
                CredentialFilter.of(7, Map.of(CredentialColumn.USERNAME, "a&b=c"), "Köln %"),
                CredentialColumn.HOSTNAME,
                false,
                50,
                25);

        assertThat(CredentialCriteria.of(query).query())
                .isEqualTo("username=a%26b%3Dc&search=K%C3%B6ln+%25&order=desc&page=3");
    }

    private static CredentialCriteria criteria(Map<String, String> parameters) {
        return CredentialCriteria.of(Optional.of(7L), FakeRequest.with(parameters));
    }
}
