package org.vcfcredentials.platform;

/** Fired when the application is about to be taken away: whatever keeps a request waiting now ends, well or broken off. */
public record Farewell() {}
