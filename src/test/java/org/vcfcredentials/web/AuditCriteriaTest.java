package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.audit.AuditAction;
import org.vcfcredentials.audit.AuditFilter;

class AuditCriteriaTest {
    @Test
    void anAddressBecomesAFilterAndTheSameAddressAgain() {
        var criteria = new AuditCriteria("al&ice", "REVEAL", "", "2026-05-03T10:00:00.000Z", "", 3);

        assertThat(criteria.filter())
                .isEqualTo(new AuditFilter(
                        "al&ice",
                        Optional.of(AuditAction.REVEAL),
                        "",
                        Optional.of(Instant.parse("2026-05-03T10:00:00Z")),
                        Optional.empty()));
        assertThat(criteria.query()).isEqualTo("action=REVEAL&from=2026-05-03T10%3A00%3A00.000Z&user=al%26ice&");
        assertThat(criteria.restricted()).isTrue();
    }

    @Test
    void whatMakesNoSenseDoesNotRestrict() {
        var criteria = new AuditCriteria("", "LOOK", "", "yesterday", "", 1);

        assertThat(criteria.filter()).isEqualTo(AuditFilter.ALL);
        assertThat(criteria.restricted()).isFalse();
    }
}
