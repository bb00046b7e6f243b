package org.vcfcredentials.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.Expiry;

/**
 * A credential as it was just read.
 *
 * @param password absent when the source withheld it
 * @param fingerprint of the password; empty when there is none
 */
record IncomingCredential(
        CredentialDetails details, Optional<Secret> password, String fingerprint, Optional<Instant> modifiedAt) {
    /** Of several with one key the last in this order counts: one with a password, then the newest, then by what they hold. */
    static final Comparator<IncomingCredential> PRECEDENCE = Comparator.comparing(IncomingCredential::hasPassword)
            .thenComparing(incoming -> incoming.modifiedAt().orElse(Instant.MIN))
            .thenComparing(incoming -> incoming.details().vcfId())
            .thenComparing(incoming -> incoming.details().toString())
            .thenComparing(IncomingCredential::fingerprint);

    static IncomingCredential of(ComponentCredential credential, Function<Secret, String> fingerprint) {
        Optional<Secret> password = credential.password().filter(secret -> !secret.isEmpty());
        return new IncomingCredential(
                CredentialDetails.of(credential),
                password,
                password.map(fingerprint).orElse(""),
                credential.modifiedAt());
    }

    /** The same, with what is known of its expiry where it tells nothing newer. */
    IncomingCredential keeping(Expiry known) {
        Expiry told = details.facts().expiry();
        Expiry kept = told.orNewer(known);
        return kept.equals(told) ? this : new IncomingCredential(details.with(kept), password, fingerprint, modifiedAt);
    }

    boolean hasPassword() {
        return password.isPresent();
    }
}
