package org.vcfcredentials.adoption;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;

/** One source of an adopted environment with its schedule. */
record AdoptedConnection(
        Source source,
        String host,
        String username,
        Optional<Secret> password,
        boolean verifyCertificate,
        String error,
        boolean enabled,
        int intervalMinutes) {

    boolean configured() {
        return !host.isEmpty();
    }

    /** An interval after the last sync, or at once when that is over; absent when it is not to be read by itself. */
    Optional<Instant> nextRun(Optional<Instant> lastSync, Instant now) {
        if (!configured() || !enabled || intervalMinutes == 0) {
            return Optional.empty();
        }
        Instant begin = lastSync.filter(last -> last.isBefore(now)).orElse(now);
        Instant due = begin.plus(Duration.ofMinutes(intervalMinutes));
        return Optional.of(due.isBefore(now) ? now : due);
    }
}
