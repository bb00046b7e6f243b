package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.EnvironmentFilter;
import org.vcfcredentials.environment.EnvironmentFixture;
import org.vcfcredentials.environment.EnvironmentSort;
import org.vcfcredentials.environment.EnvironmentState;
import org.vcfcredentials.environment.EnvironmentSummary;
import org.vcfcredentials.environment.InMemoryEnvironments;

class DashboardBackingTest {
    private final InMemoryEnvironments environments = new InMemoryEnvironments();

    @Test
    void anAddressSaysWhatIsShownAndBecomesTheSameAddressAgain() {
        var criteria = dashboard(Map.of(
                        "search",
                        " Köln & co ",
                        "status",
                        "failed",
                        "sort",
                        "credentials",
                        "order",
                        "desc",
                        "page",
                        "3"))
                .getCriteria();

        assertThat(criteria.filter())
                .isEqualTo(new EnvironmentFilter(
                        "Köln & co", Optional.of(EnvironmentState.FAILED), EnvironmentSort.CREDENTIALS, true));
        assertThat(criteria.page()).isEqualTo(3);
        assertThat(criteria.query()).isEqualTo("search=K%C3%B6ln+%26+co&status=failed&sort=credentials&order=desc&");
    }

    @Test
    void whatMakesNoSenseDoesNotRestrict() {
        var criteria = dashboard(Map.of("status", "FAILED", "sort", "secret", "order", "up", "page", "0"))
                .getCriteria();

        assertThat(criteria).isEqualTo(dashboard(Map.of()).getCriteria());
        assertThat(criteria.restricted()).isFalse();
        assertThat(criteria.query()).isEmpty();
    }

    @Test
    void noEnvironmentAtAllIsNotTheSameAsNoneThatMatches() {
        assertThat(dashboard(Map.of()).isNothing()).isTrue();
        assertThat(dashboard(Map.of("search", "lab")).isNothing()).isFalse();
    }

    @Test
    void whoAsksForAPageThatIsGoneGetsTheLastOne() {
        for (int number = 1; number <= 30; number++) {
            create("Lab " + number);
        }

        var dashboard = dashboard(Map.of("page", "9"));

        assertThat(dashboard.getEnvironments())
                .extracting(EnvironmentSummary::name)
                .containsExactly("Lab 25", "Lab 26", "Lab 27", "Lab 28", "Lab 29", "Lab 30");
        assertThat(dashboard.getPager()).isEqualTo(new Pager(2, DashboardBacking.PAGE_SIZE, 30, ""));
    }

    private void create(String name) {
        EnvironmentDraft draft = EnvironmentFixture.draft(name);
        environments.create(draft, EnvironmentFixture.ADMIN);
    }

    private DashboardBacking dashboard(Map<String, String> parameters) {
        return new DashboardBacking(environments, FakeRequest.with(parameters));
    }
}
