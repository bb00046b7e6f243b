package org.vcfcredentials.environment;

import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.Source;

/**
 * One source of an environment as lists show it.
 *
 * @param host empty when the source is not configured
 * @param username the account we connect with; empty when not configured
 * @param intervalMinutes 0 (off) or 5 to 1440
 * @param error the last friendly error, empty when the last reading was whole
 * @param nextRun when the timer syncs next; absent when it does not
 * @param pausedAt since when no timer reads it, because it refused our password; absent when that is not so
 */
public record SourceSummary(
        Source source,
        String host,
        String username,
        SourceTrust trust,
        boolean syncEnabled,
        int intervalMinutes,
        String error,
        Optional<Instant> lastRun,
        Optional<Instant> nextRun,
        Optional<Instant> pausedAt,
        ExpirationsOutcome expirations) {
    /** Whether there is a host to read from. */
    public boolean configured() {
        return !host.isEmpty();
    }

    /** Whether a timer reads it. */
    public boolean scheduled() {
        return configured() && syncEnabled && intervalMinutes > 0;
    }

    void copyTo(ConnectionDraft draft) {
        draft.setHost(host);
        draft.setUsername(username);
        draft.setTrust(trust.mode());
        draft.setCertificates(trust.certificates());
        draft.setSyncEnabled(syncEnabled);
        draft.setIntervalMinutes(intervalMinutes);
    }
}
