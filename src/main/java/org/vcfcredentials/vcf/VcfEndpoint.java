package org.vcfcredentials.vcf;

import org.vcfcredentials.platform.Secret;

/**
 * What it takes to reach one source.
 *
 * @param host a DNS name, an IPv4 address or an IPv6 address (in brackets when a port follows), optionally with {@code :port};
 *     port 443 when none is given
 * @param trust what the source must prove before it is told the password
 */
public record VcfEndpoint(Source source, String host, String username, Secret password, Trust trust) {}
