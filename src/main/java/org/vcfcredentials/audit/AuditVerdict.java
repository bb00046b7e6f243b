package org.vcfcredentials.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What following the chain came to.
 *
 * @param entries how many entries are unbroken, from the first one on
 * @param since when the first of them was written; absent when there is none
 * @param problem the first thing that is wrong, as a sentence; absent when nothing is
 */
public record AuditVerdict(long entries, Optional<Instant> since, Optional<String> problem) {
    /** Whether every entry is there, in its place and as it was written. */
    public boolean unbroken() {
        return problem.isEmpty();
    }
}
