package org.vcfcredentials.server;

import java.time.Instant;

/** A log on the server. */
public record LogFile(String name, long bytes, Instant modifiedAt) {}
