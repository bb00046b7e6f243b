package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.vcfcredentials.platform.StartupStep;

/** The start-up's proof that this master key opens this database. */
@ApplicationScoped
class OpenKeyring implements StartupStep {
    private final Keyring keyring;

    @Inject
    OpenKeyring(Keyring keyring) {
        this.keyring = keyring;
    }

    /** For the container's proxy. */
    OpenKeyring() {
        this(null);
    }

    @Override
    public Place place() {
        return Place.KEYS;
    }

    @Override
    public String run() {
        keyring.open();
        return "the master key opens the data keys";
    }
}
