package org.vcfcredentials.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * A password that was replaced; the password itself is asked for by {@code id}.
 *
 * @param validFrom when it replaced the one before, or was first seen
 * @param changedAt when it was replaced
 * @param changedBy {@code SYNC}, {@code MANUAL} or {@code SYSTEM}
 * @param run the sync that brought its successor; absent when it was none, or its record is gone
 */
public record FormerPassword(
        long id, Instant validFrom, Instant changedAt, String changedBy, Optional<ReplacingRun> run) {}
