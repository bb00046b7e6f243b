package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import org.vcfcredentials.platform.Secret;

/** Seals secrets for storage and opens them again. Ready once start-up has unwrapped the keys. */
@ApplicationScoped
public class Vault {
    /** Encrypts {@code secret} for one place. Two calls give different results. */
    public byte[] seal(SecretPlace place, Secret secret) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Decrypts what was sealed for this place.
     *
     * @throws VaultException when it was sealed for another place, with another key, or was altered
     */
    public Secret open(SecretPlace place, byte[] sealed) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * A keyed fingerprint (64 hexadecimal digits): equal secrets have equal fingerprints, and without the key nothing can be
     * learned or guessed from one.
     */
    public String fingerprint(Secret secret) {
        throw new UnsupportedOperationException("not built yet");
    }
}
