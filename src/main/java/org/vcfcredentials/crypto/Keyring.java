package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;

/** The data keys, unwrapped by the master key at start-up and held in memory. */
@ApplicationScoped
public class Keyring {
    /**
     * A step of start-up: makes master key and keysets when the database has none, otherwise unwraps the keysets and opens their
     * canaries.
     *
     * @throws org.vcfcredentials.platform.StartupException 78 when the master key is missing, too short or the wrong one (never
     *     overwriting anything), 77 when its file cannot be read or is open to others than its owner, 65 when a keyset is damaged
     */
    public void open() {
        throw new UnsupportedOperationException("not built yet");
    }
}
