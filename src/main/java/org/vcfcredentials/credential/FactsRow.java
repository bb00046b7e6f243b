package org.vcfcredentials.credential;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.AutoRotation;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Expiry;

/** The columns of {@link CredentialFacts} in a query over credentials {@code c}, and the way back. */
final class FactsRow {
    static final String COLUMNS = "c.facts.resourceId, c.facts.createdAt, c.facts.modifiedAt, c.facts.rotatesEveryDays,"
            + " c.facts.rotatesNext, c.facts.expiresAt, c.facts.expiryStatus, c.facts.expiryCheckedAt,"
            + " c.facts.connectivity, c.facts.connectivityError";
    static final int WIDTH = 10;

    private FactsRow() {}

    static CredentialFacts facts(Object[] row, int first) {
        return new CredentialFacts(
                (String) row[first],
                moment(row[first + 1]),
                moment(row[first + 2]),
                expiry(row, first + 5),
                new AutoRotation(Optional.ofNullable((Integer) row[first + 3]), moment(row[first + 4])));
    }

    private static Expiry expiry(Object[] row, int first) {
        return new Expiry(
                moment(row[first]), (String) row[first + 1], moment(row[first + 2]), (String) row[first + 3], (String)
                        row[first + 4]);
    }

    private static Optional<Instant> moment(Object column) {
        return Optional.ofNullable((Instant) column);
    }
}
