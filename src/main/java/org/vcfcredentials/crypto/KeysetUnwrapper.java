package org.vcfcredentials.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.platform.StartupException;

/** Turns stored keysets into usable keys by the master key in a file, and tells what is wrong when it cannot. */
final class KeysetUnwrapper {
    static {
        DataKeys.registerAlgorithms();
    }

    private final Path masterKeyFile;

    KeysetUnwrapper(Path masterKeyFile) {
        this.masterKeyFile = masterKeyFile;
    }

    /**
     * Unwraps the keysets and opens their canaries. That of {@link KeysetPurpose#STAMP} may be missing.
     *
     * @throws StartupException 78 when the master key is missing, too short or the wrong one, 77 when its file cannot be read or is
     *     open to others than its owner, 65 when a keyset is damaged
     */
    Map<KeysetPurpose, KeysetHandle> unwrap(List<StoredKeyset> stored) {
        MasterKey master = new MasterKeyFile(masterKeyFile).read();
        if (stored.stream().noneMatch(keyset -> master.hasWrapped(keyset.wrapped()))) {
            throw wrongMasterKey();
        }
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
        return keysets;
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
                "The master key in " + masterKeyFile + " is not the one this database is encrypted with. Put the right"
                        + " file back from your backup, or point VCM_MASTER_KEY_FILE to it. Nothing was changed.");
    }
}
