package org.vcfcredentials.environment;

/**
 * A source about whose certificate somebody should decide: nothing is verified, or what it showed is not what was trusted.
 *
 * @param environment the name of its environment
 */
public record OpenTrust(SourceKey key, String environment, String host, SourceTrust trust) {}
