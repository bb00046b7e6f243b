package org.vcfcredentials.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vcfcredentials.vcf.HostName;

/**
 * Credentials that are known by the short name of their host, as the predecessor stored them, and are now read by its full name.
 * Only where no other one can be meant: a history must not come to a host that it is not of.
 */
final class ShortNames {
    private final Map<CredentialKey, CredentialKey> full = new HashMap<>();

    ShortNames(Collection<CredentialKey> known, Collection<CredentialKey> read) {
        Set<CredentialKey> missing = new HashSet<>(known);
        read.forEach(missing::remove);
        if (!missing.isEmpty()) {
            match(missing, read);
            full.values().removeAll(Set.copyOf(known));
        }
    }

    private void match(Set<CredentialKey> missing, Collection<CredentialKey> read) {
        Set<CredentialKey> ambiguous = new HashSet<>();
        for (CredentialKey each : read) {
            CredentialKey shortened = each.ofHost(HostName.firstLabel(each.hostname()));
            if (missing.contains(shortened) && full.put(shortened, each) != null) {
                ambiguous.add(shortened);
            }
        }
        full.keySet().removeAll(ambiguous);
    }

    /** The key that what is known by this one is read by; this one itself where nothing tells another. */
    CredentialKey asRead(CredentialKey known) {
        return full.getOrDefault(known, known);
    }
}
