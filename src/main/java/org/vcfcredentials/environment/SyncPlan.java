package org.vcfcredentials.environment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a source is to be synced by itself.
 *
 * @param nextRun when it is due; may be in the past after a time without a server
 */
public record SyncPlan(SourceKey key, Duration interval, Optional<Instant> nextRun) {}
