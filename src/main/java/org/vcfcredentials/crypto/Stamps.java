package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/**
 * Stamps what must not be changed unseen: without the key nobody can make a stamp. Ready once start-up has unwrapped the keys.
 * Whoever calls puts into the content what it is, so that one stamp never serves for something else.
 */
@ApplicationScoped
public class Stamps {
    private final Supplier<DataKeys> keys;

    @Inject
    Stamps(Keyring keyring) {
        this(keyring::keys);
    }

    Stamps(Supplier<DataKeys> keys) {
        this.keys = keys;
    }

    /** For the container's proxy. */
    Stamps() {
        this((Supplier<DataKeys>) null);
    }

    /** The stamp on this content; always the same. */
    public byte[] on(byte[] content) {
        try {
            return keys.get().stamp(content);
        } catch (GeneralSecurityException refused) {
            throw new VaultException("A stamp could not be made.", refused);
        }
    }

    /** Whether the stamp was made here, on exactly this content. */
    public boolean genuine(byte[] content, byte[] stamp) {
        try {
            keys.get().verify(content, stamp);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }
}
