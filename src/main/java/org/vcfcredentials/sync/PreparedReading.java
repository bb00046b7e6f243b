package org.vcfcredentials.sync;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reading with the fingerprints of its passwords.
 *
 * @param doubtful what counts only as long as nothing is known of it
 * @param notes what the administrator should know
 * @param gaps what could not be read; as long as there is one, nothing is retired
 */
record PreparedReading(
        List<IncomingCredential> credentials,
        List<IncomingCredential> doubtful,
        List<String> notes,
        List<String> gaps) {
    Reconciliation against(List<KnownCredential> known) {
        if (gaps.isEmpty()) {
            return Reconciliation.of(known, credentials);
        }
        Set<CredentialKey> keys = asRead(known);
        Stream<IncomingCredential> unknown =
                doubtful.stream().filter(each -> !keys.contains(each.details().key()));
        return Reconciliation.of(
                        known, Stream.concat(credentials.stream(), unknown).toList())
                .withoutRetiring();
    }

    private Set<CredentialKey> asRead(List<KnownCredential> known) {
        List<CredentialKey> keys =
                known.stream().map(each -> each.details().key()).toList();
        List<CredentialKey> read = Stream.concat(credentials.stream(), doubtful.stream())
                .map(each -> each.details().key())
                .distinct()
                .toList();
        var names = new ShortNames(keys, read);
        return keys.stream().map(names::asRead).collect(Collectors.toSet());
    }

    /** For the record of the run. */
    String remarks() {
        return String.join(" ", Stream.concat(gaps.stream(), notes.stream()).toList());
    }
}
