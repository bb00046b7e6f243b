package org.vcfcredentials.crypto;

import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.StartupStep;

/** The data keys, unwrapped by the master key at start-up and held in memory. */
@ApplicationScoped
public class Keyring implements StartupStep {
    private static final System.Logger LOGGER = System.getLogger(Keyring.class.getName());

    private final Settings settings;
    private final StoredKeysets storedKeysets;
    private final Clock clock;
    private volatile DataKeys keys;

    @Inject
    Keyring(Settings settings, StoredKeysets storedKeysets, Clock clock) {
        this.settings = settings;
        this.storedKeysets = storedKeysets;
        this.clock = clock;
    }

    /** For the container's proxy. */
    Keyring() {
        this(null, null, null);
    }

    @Override
    public Place place() {
        return Place.KEYS;
    }

    /** Does {@link #open}. */
    @Override
    public String run() {
        open();
        return "unwrapped, canaries open";
    }

    /** Forgets the keys. */
    @Override
    public void undo() {
        keys = null;
    }

    /**
     * A step of start-up: makes master key and keysets when the database has none, otherwise unwraps the keysets and opens their
     * canaries. A keyset that an older version did not know is added.
     *
     * @throws org.vcfcredentials.platform.StartupException 78 when the master key is missing, too short or the wrong one (never
     *     overwriting anything), 77 when its file cannot be read or is open to others than its owner, 65 when a keyset is damaged
     */
    public void open() {
        List<StoredKeyset> stored = storedKeysets.all();
        Map<KeysetPurpose, KeysetHandle> keysets = stored.isEmpty()
                ? new EnumMap<>(KeysetPurpose.class)
                : new KeysetUnwrapper(settings.masterKeyFile()).unwrap(stored);
        try {
            if (keysets.size() < KeysetPurpose.values().length) {
                create(keysets);
            }
            keys = new DataKeys(keysets);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Data keys cannot be made with this Java", unavailable);
        }
    }

    /**
     * The data keys.
     *
     * @throws IllegalStateException before {@link #open}
     */
    DataKeys keys() {
        DataKeys opened = keys;
        if (opened == null) {
            throw new IllegalStateException("The keyring is not open yet");
        }
        return opened;
    }

    /**
     * Makes the keysets that are not there. A key file may be there before them: given by the administrator, or left by a first
     * start that was cut short.
     */
    private void create(Map<KeysetPurpose, KeysetHandle> keysets) throws GeneralSecurityException {
        var file = new MasterKeyFile(settings.masterKeyFile());
        MasterKey master = file.exists() ? file.adopt() : file.create();
        var made = new ArrayList<StoredKeyset>();
        for (KeysetPurpose purpose : KeysetPurpose.values()) {
            if (!keysets.containsKey(purpose)) {
                KeysetHandle keyset = DataKeys.generate(purpose);
                keysets.put(purpose, keyset);
                byte[] wrapped = master.wrap(purpose, keyset);
                made.add(new StoredKeyset(purpose, wrapped, Canary.of(purpose, keyset), clock.instant()));
            }
        }
        storedKeysets.add(made);
        LOGGER.log(
                System.Logger.Level.INFO,
                "New data keys, wrapped by the master key {0}. Back that file up, apart from the database:"
                        + " without it no stored password can be read",
                settings.masterKeyFile());
    }
}
