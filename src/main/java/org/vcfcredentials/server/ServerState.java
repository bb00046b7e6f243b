package org.vcfcredentials.server;

import java.time.Instant;

/**
 * What runs here, and how it is.
 *
 * @param java the version and who built it
 * @param applicationServer its name and version
 * @param startedAt when the process was started
 * @param heapUsed bytes, of at most {@code heapLargest}
 */
public record ServerState(
        String java, String applicationServer, Instant startedAt, int threads, long heapUsed, long heapLargest) {}
