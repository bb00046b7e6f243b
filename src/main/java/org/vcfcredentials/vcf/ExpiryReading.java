package org.vcfcredentials.vcf;

import java.util.List;
import java.util.Map;

/**
 * What a check of expirations found out.
 *
 * @param byVcfId by the source's own key of the credential
 * @param gaps resource types that could not be checked, one sentence each; never holds a secret
 */
public record ExpiryReading(Map<String, Expiry> byVcfId, List<String> gaps) {
    public ExpiryReading {
        byVcfId = Map.copyOf(byVcfId);
        gaps = List.copyOf(gaps);
    }
}
