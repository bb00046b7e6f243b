package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.vcfcredentials.platform.Secret;

/** Seals secrets for storage and opens them again. Ready once start-up has unwrapped the keys. */
@ApplicationScoped
public class Vault {
    private static final System.Logger LOG = System.getLogger(Vault.class.getName());

    private final Supplier<DataKeys> keys;

    @Inject
    Vault(Keyring keyring) {
        this(keyring::keys);
    }

    Vault(Supplier<DataKeys> keys) {
        this.keys = keys;
    }

    /** For the container's proxy. */
    Vault() {
        this((Supplier<DataKeys>) null);
    }

    /** Encrypts {@code secret} for one place. Two calls give different results. */
    public byte[] seal(SecretPlace place, Secret secret) {
        try {
            return keys.get().seal(place.bytes(), bytes(secret));
        } catch (GeneralSecurityException refused) {
            throw new VaultException("A secret for " + name(place) + " could not be sealed.", refused);
        }
    }

    /**
     * Decrypts what was sealed for this place.
     *
     * @throws UnreadableSecretException when it was sealed for another place, with another key, or was altered; the log has it, too
     */
    public Secret open(SecretPlace place, byte[] sealed) {
        try {
            return Secret.of(new String(keys.get().open(place.bytes(), sealed), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException refused) {
            LOG.log(System.Logger.Level.WARNING, "The secret in {0} does not open", name(place));
            throw new UnreadableSecretException("The secret in " + name(place) + " does not open.", refused);
        }
    }

    /**
     * A keyed fingerprint (64 hexadecimal digits): equal secrets have equal fingerprints, and without the key nothing can be
     * learned or guessed from one.
     */
    public String fingerprint(Secret secret) {
        try {
            return HexFormat.of().formatHex(keys.get().fingerprint(bytes(secret)));
        } catch (GeneralSecurityException refused) {
            throw new VaultException("A fingerprint could not be made.", refused);
        }
    }

    private static byte[] bytes(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8);
    }

    private static String name(SecretPlace place) {
        return place.column() + " of row " + place.row();
    }
}
