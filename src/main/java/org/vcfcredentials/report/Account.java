package org.vcfcredentials.report;

/**
 * An account as reports name it.
 *
 * @param credentialId one of the credentials it is listed as
 */
public record Account(
        long environmentId,
        String environment,
        long credentialId,
        String hostname,
        String username,
        String resourceType) {}
