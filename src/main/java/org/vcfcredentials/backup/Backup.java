package org.vcfcredentials.backup;

import java.time.Instant;

/**
 * One that can be restored.
 *
 * @param name of its file in the directory {@code backups}
 * @param madeAt to the second
 */
public record Backup(String name, Instant madeAt, long bytes) {}
