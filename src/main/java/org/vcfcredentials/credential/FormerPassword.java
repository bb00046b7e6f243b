package org.vcfcredentials.credential;

import java.time.Instant;

/**
 * A password that was replaced; the password itself is asked for by {@code id}.
 *
 * @param changedAt when it was replaced
 * @param changedBy {@code SYNC}, {@code MANUAL} or {@code SYSTEM}
 */
public record FormerPassword(long id, Instant changedAt, String changedBy) {}
