package org.vcfcredentials.credential;

import java.time.Instant;

/**
 * The sync that found a new password.
 *
 * @param startedBy the user who asked for it; {@code system} for a timer
 */
public record ReplacingRun(long id, String startedBy, Instant startedAt) {}
