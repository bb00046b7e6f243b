package org.vcfcredentials.simulator;

import java.time.Instant;

/** A request that arrived; its body and its token are never kept. */
public record LoggedRequest(String method, String path, String query, Instant at) {}
