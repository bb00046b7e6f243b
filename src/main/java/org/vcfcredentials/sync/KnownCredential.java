package org.vcfcredentials.sync;

import java.time.Instant;

/**
 * A credential as it is stored, without its password.
 *
 * @param fingerprint of the stored password; empty when none was ever told
 */
record KnownCredential(
        long id,
        CredentialDetails details,
        String fingerprint,
        boolean passwordWithheld,
        Instant lastUpdated,
        boolean retired) {
    boolean hasPassword() {
        return !fingerprint.isEmpty();
    }
}
