package org.vcfcredentials.vcf;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a source told of itself when it let us in and let us read.
 *
 * @param version of the appliance, as it writes it; empty when it does not tell
 * @param role what the appliance says it is, such as {@code VcfInstaller}; empty when it does not tell
 * @param scopes what the token says the account may do, such as {@code CREDENTIAL_READ}; empty when it tells nothing
 * @param certificate what it showed
 */
public record ConnectionReport(String version, String role, List<String> scopes, X509Certificate certificate) {}
