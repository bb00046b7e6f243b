package org.vcfcredentials.crypto;

import com.google.crypto.tink.KeysetHandle;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.EnumMap;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.platform.database.TestDatabase;

/** Opens keyrings on a test database, and hands an open vault to tests of other components. */
public final class TestKeyring {
    private TestKeyring() {}

    /** A vault with keys of its own, whose master key is {@code directory/master.key}. */
    public static Vault vault(TestDatabase database, Path directory) {
        return new Vault(open(database, directory.resolve("master.key")));
    }

    /** Stamps with the keys of this database, whose master key is {@code directory/master.key}. */
    public static Stamps stamps(TestDatabase database, Path directory) {
        return new Stamps(open(database, directory.resolve("master.key")));
    }

    /** Stamps with keys of their own, where nobody needs them twice. */
    public static Stamps stamps() {
        return new Stamps(new Keyring() {
            private final DataKeys keys = generated();

            @Override
            DataKeys keys() {
                return keys;
            }
        });
    }

    private static DataKeys generated() {
        try {
            var keysets = new EnumMap<KeysetPurpose, KeysetHandle>(KeysetPurpose.class);
            for (KeysetPurpose purpose : KeysetPurpose.values()) {
                keysets.put(purpose, DataKeys.generate(purpose));
            }
            return new DataKeys(keysets);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    static Keyring open(TestDatabase database, Path masterKeyFile) {
        return database.inTransaction(entityManager -> open(entityManager, masterKeyFile));
    }

    private static Keyring open(EntityManager entityManager, Path masterKeyFile) {
        var settings = TestSettings.in(masterKeyFile.getParent())
                .masterKeyFile(masterKeyFile)
                .make();
        var keyring = new Keyring(settings, new StoredKeysets(entityManager), Clock.systemUTC());
        keyring.open();
        return keyring;
    }
}
