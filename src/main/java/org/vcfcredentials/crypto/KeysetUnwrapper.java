package org.vcfcredentials.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.platform.StartupException;

/** Turns stored keysets into usable keys by the master key, and tells what is wrong when it cannot. */
final class KeysetUnwrapper {
    private final MasterKeySource source;

    KeysetUnwrapper(MasterKeySource source) {
        this.source = source;
    }

    /**
     * Keysets ready for use.
     *
     * @param master what had wrapped them: the configured key or another one at hand
     */
    record Unwrapped(MasterKey master, Map<KeysetPurpose, KeysetHandle> keysets) {
        /** The rows {@code stored}, with their keysets wrapped by another master key. */
        List<StoredKeyset> wrappedBy(MasterKey other, List<StoredKeyset> stored) {
            return keysets.keySet().stream()
                    .flatMap(purpose -> stored.stream()
                            .filter(row -> row.isFor(purpose))
                            .map(row -> row.with(other.wrap(purpose, keysets.get(purpose)))))
                    .toList();
        }
    }

    /**
     * Unwraps the keysets and opens their canaries. That of {@link KeysetPurpose#STAMP} may be missing.
     *
     * @throws StartupException 78 when the master key is missing, too short or the wrong one, 77 when its file cannot be read or is
     *     open to others than its owner, 65 when a keyset is damaged
     */
    Unwrapped unwrap(List<StoredKeyset> stored) {
        MasterKey master = keyThatWrapped(stored);
        var keysets = new EnumMap<KeysetPurpose, KeysetHandle>(KeysetPurpose.class);
        for (KeysetPurpose purpose : KeysetPurpose.values()) {
            Optional<StoredKeyset> found =
                    stored.stream().filter(keyset -> keyset.isFor(purpose)).findFirst();
            if (found.isPresent()) {
                keysets.put(purpose, unwrap(master, purpose, found.get()));
            } else if (purpose != KeysetPurpose.STAMP) {
                throw damaged(purpose, null);
            }
        }
        return new Unwrapped(master, keysets);
    }

    private MasterKey keyThatWrapped(List<StoredKeyset> stored) {
        return source.all().stream()
                .filter(key -> stored.stream().anyMatch(keyset -> key.hasWrapped(keyset.wrapped())))
                .findFirst()
                .orElseThrow(this::wrongMasterKey);
    }

    private static KeysetHandle unwrap(MasterKey master, KeysetPurpose purpose, StoredKeyset stored) {
        try {
            KeysetHandle keyset = master.unwrap(purpose, stored.wrapped());
            if (Canary.fits(stored.canary(), purpose, keyset)) {
                return keyset;
            }
        } catch (GeneralSecurityException | RuntimeException altered) {
            throw damaged(purpose, altered);
        }
        throw damaged(purpose, null);
    }

    private static StartupException damaged(KeysetPurpose purpose, Throwable cause) {
        return new StartupException(
                StartupException.DATA_BROKEN,
                "The " + purpose.storedName()
                        + " keyset in the database is damaged or missing, though the master key is"
                        + " right. Restore a backup of the database. Nothing was changed.",
                cause);
    }

    private StartupException wrongMasterKey() {
        return new StartupException(
                StartupException.CONFIGURATION,
                "The master key " + source.where() + " is not the one this database is encrypted with. "
                        + source.remedy() + " Nothing was changed.");
    }
}
