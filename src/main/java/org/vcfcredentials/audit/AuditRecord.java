package org.vcfcredentials.audit;

import java.time.Instant;

/**
 * An entry as it is shown.
 *
 * @param sequence its number in the chain; 0 when it has none because it was not written by the product
 * @param action the name of an {@link AuditAction}, unless somebody wrote something else there
 */
public record AuditRecord(
        long sequence,
        Instant happenedAt,
        String username,
        String action,
        String subject,
        String address,
        String userAgent) {}
