package org.vcfcredentials.credential;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.Source;

/** The columns of a {@link CredentialSummary} in a query over credentials {@code c} with their environments {@code e}, and the way back; the password is not among them. */
final class SummaryRow {
    static final String COLUMNS = "c.id, c.hostname, c.username, c.credentialType, c.accountType, c.resourceType,"
            + " c.domainName, c.source, c.lastUpdated, CASE WHEN c.password IS NULL THEN 0 ELSE 1 END,"
            + " c.passwordWithheld, c.hasHistory, c.retiredAt, e.id, e.name, c.vcfId, "
            + FactsRow.COLUMNS;

    /** How many there are: the index of whatever a query selects after them. */
    static final int WIDTH = 16 + FactsRow.WIDTH;

    private SummaryRow() {}

    static CredentialSummary summary(Object[] row) {
        return new CredentialSummary(
                (Long) row[0],
                (Long) row[13],
                (String) row[14],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Source) row[7],
                (Instant) row[8],
                ((Number) row[9]).intValue() == 1,
                (Boolean) row[10],
                (Boolean) row[11],
                Optional.ofNullable((Instant) row[12]),
                (String) row[15],
                FactsRow.facts(row, 16));
    }
}
