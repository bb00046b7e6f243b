package org.vcfcredentials.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Map;

/** The unwrapped keysets, ready for use by any number of threads. */
final class DataKeys {
    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException unavailable) {
            throw new ExceptionInInitializerError(unavailable);
        }
    }

    private static final int FINGERPRINT_BYTES = 32;

    private final Aead data;
    private final PrfSet fingerprint;
    private final Mac stamp;

    DataKeys(Map<KeysetPurpose, KeysetHandle> keysets) throws GeneralSecurityException {
        data = keysets.get(KeysetPurpose.DATA).getPrimitive(RegistryConfiguration.get(), Aead.class);
        fingerprint = keysets.get(KeysetPurpose.FINGERPRINT).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        stamp = keysets.get(KeysetPurpose.STAMP).getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /** Lets Tink know the algorithms, for who reads keysets before any are in use; naming the class does it. */
    static void registerAlgorithms() {
        // see the static initialiser
    }

    /** A new keyset with one random key. */
    static KeysetHandle generate(KeysetPurpose purpose) throws GeneralSecurityException {
        return KeysetHandle.generateNew(purpose.parameters(), RegistryConfiguration.get());
    }

    byte[] seal(byte[] place, byte[] plain) throws GeneralSecurityException {
        return data.encrypt(plain, place);
    }

    byte[] open(byte[] place, byte[] sealed) throws GeneralSecurityException {
        return data.decrypt(sealed, place);
    }

    byte[] fingerprint(byte[] plain) throws GeneralSecurityException {
        return fingerprint.computePrimary(plain, FINGERPRINT_BYTES);
    }

    byte[] stamp(byte[] content) throws GeneralSecurityException {
        return stamp.computeMac(content);
    }

    /** Returns when the stamp is ours, and on this content. */
    void verify(byte[] content, byte[] found) throws GeneralSecurityException {
        stamp.verifyMac(found, content);
    }
}
