package org.vcfcredentials.environment;

/**
 * How many sources wait for a decision about their certificate.
 *
 * @param unverified get the password though they prove nothing
 * @param waiting are not read until somebody looks at their certificate
 */
public record TrustFigures(long unverified, long waiting) {}
