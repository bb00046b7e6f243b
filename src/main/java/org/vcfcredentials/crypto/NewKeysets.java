package org.vcfcredentials.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * The keysets of a database that has none yet.
 *
 * @param stored to be put into it
 * @param opened ready for use
 */
record NewKeysets(List<StoredKeyset> stored, DataKeys opened) {
    /** Makes them, and the master key too when there is no file with one. */
    static NewKeysets make(MasterKeyFile file, Instant now) {
        return make(file.existing().orElseGet(file::create), now);
    }

    private static NewKeysets make(MasterKey master, Instant now) {
        try {
            var handles = new EnumMap<KeysetPurpose, KeysetHandle>(KeysetPurpose.class);
            for (KeysetPurpose purpose : KeysetPurpose.values()) {
                handles.put(purpose, DataKeys.generate(purpose));
            }
            var opened = new DataKeys(handles);
            var stored = new ArrayList<StoredKeyset>();
            for (KeysetPurpose purpose : KeysetPurpose.values()) {
                byte[] wrapped = master.wrap(purpose, handles.get(purpose));
                stored.add(new StoredKeyset(purpose, wrapped, opened.canary(purpose), now));
            }
            return new NewKeysets(List.copyOf(stored), opened);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Data keys cannot be made with this Java", unavailable);
        }
    }
}
