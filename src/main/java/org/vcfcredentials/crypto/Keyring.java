package org.vcfcredentials.crypto;

import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        MasterKeySource source = MasterKeySource.of(settings);
        Map<KeysetPurpose, KeysetHandle> existing = stored.isEmpty() ? Map.of() : unwrap(source, stored);
        var keysets = NewKeysets.beside(existing, source.readOrMake(), clock.instant());
        if (!keysets.stored().isEmpty()) {
            storedKeysets.put(keysets.stored());
            LOGGER.log(
                    System.Logger.Level.INFO,
                    "New data keys, wrapped by the master key {0}. Back that key up, apart from the database:"
                            + " without it no stored password can be read",
                    source.where());
        }
        keys = keysets.opened();
    }

    /** What a former master key had wrapped is wrapped by the configured one from now on. */
    private Map<KeysetPurpose, KeysetHandle> unwrap(MasterKeySource source, List<StoredKeyset> stored) {
        KeysetUnwrapper.Unwrapped unwrapped = new KeysetUnwrapper(source).unwrap(stored);
        source.settle(unwrapped.master());
        MasterKey configured = source.read();
        if (!configured.is(unwrapped.master())) {
            storedKeysets.put(unwrapped.wrappedBy(configured, stored));
            LOGGER.log(System.Logger.Level.INFO, "The data keys are wrapped by a new master key, {0}", source.where());
        }
        return unwrapped.keysets();
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

    /** What there is to tell of the stored keysets. */
    List<KeysetState> states() {
        return storedKeysets.all().stream().map(StoredKeyset::state).toList();
    }

    /** Seals by a new data key from now on; the others still open. Never within a transaction, which might not be committed. */
    synchronized void renewDataKey() {
        change(DataKeys::renewed, Optional.of(clock.instant()));
    }

    /** Removes the data keys that only open. Nothing may be sealed by them, nor on its way to where it is stored. */
    synchronized void forgetFormerDataKeys() {
        change(DataKeys::withoutFormer, Optional.empty());
    }

    /**
     * Wraps the keysets by a new master key in the place of the one in its file; what is sealed is not touched. Tells the file that has
     * the former one. Never within a transaction, which might not be committed.
     */
    synchronized Path changeMasterKey() {
        var source = new MasterKeyInFile(settings.masterKey().file(), false);
        try {
            return new MasterKeyChange(source, storedKeysets).complete();
        } catch (SQLException failed) {
            throw new IllegalStateException("The keysets cannot be written", failed);
        }
    }

    @FunctionalInterface
    private interface Alteration {
        KeysetHandle of(KeysetHandle keyset) throws GeneralSecurityException;
    }

    private void change(Alteration alteration, Optional<Instant> since) {
        List<StoredKeyset> stored = storedKeysets.all();
        KeysetUnwrapper.Unwrapped unwrapped = new KeysetUnwrapper(MasterKeySource.of(settings)).unwrap(stored);
        var keysets = new EnumMap<>(unwrapped.keysets());
        StoredKeyset former = stored.stream()
                .filter(row -> row.isFor(KeysetPurpose.DATA))
                .findFirst()
                .orElseThrow();
        try {
            KeysetHandle changed = alteration.of(keysets.get(KeysetPurpose.DATA));
            keysets.put(KeysetPurpose.DATA, changed);
            DataKeys usable = new DataKeys(keysets);
            storedKeysets.put(List.of(new StoredKeyset(
                    KeysetPurpose.DATA,
                    unwrapped.master().wrap(KeysetPurpose.DATA, changed),
                    Canary.of(KeysetPurpose.DATA, changed),
                    since.orElse(former.createdAt()))));
            keys = usable;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Data keys cannot be made with this Java", unavailable);
        }
    }
}
