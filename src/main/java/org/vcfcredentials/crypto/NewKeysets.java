package org.vcfcredentials.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The keysets that a database does not have yet.
 *
 * @param stored to be put into it
 * @param opened all of them, the ones it had included, ready for use
 */
record NewKeysets(List<StoredKeyset> stored, DataKeys opened) {
    /** Makes those that are not among {@code existing}, wrapped by {@code master}. */
    static NewKeysets beside(Map<KeysetPurpose, KeysetHandle> existing, MasterKey master, Instant now) {
        try {
            var all = new EnumMap<KeysetPurpose, KeysetHandle>(KeysetPurpose.class);
            all.putAll(existing);
            var stored = new ArrayList<StoredKeyset>();
            for (KeysetPurpose purpose : KeysetPurpose.values()) {
                if (!all.containsKey(purpose)) {
                    KeysetHandle keyset = DataKeys.generate(purpose);
                    all.put(purpose, keyset);
                    stored.add(
                            new StoredKeyset(purpose, master.wrap(purpose, keyset), Canary.of(purpose, keyset), now));
                }
            }
            return new NewKeysets(List.copyOf(stored), new DataKeys(all));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Data keys cannot be made with this Java", unavailable);
        }
    }
}
