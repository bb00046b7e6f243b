package org.vcfcredentials.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;

/** The unwrapped keysets, ready for use by any number of threads. */
final class DataKeys {
    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException unavailable) {
            throw new ExceptionInInitializerError(unavailable);
        }
    }

    private static final byte[] CANARY = "VCF Credential Manager".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CANARY_PLACE = "keysets.canary".getBytes(StandardCharsets.UTF_8);
    private static final int FINGERPRINT_BYTES = 32;

    private final Aead data;
    private final PrfSet fingerprint;

    DataKeys(Map<KeysetPurpose, KeysetHandle> keysets) throws GeneralSecurityException {
        data = keysets.get(KeysetPurpose.DATA).getPrimitive(RegistryConfiguration.get(), Aead.class);
        fingerprint = keysets.get(KeysetPurpose.FINGERPRINT).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
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

    /** A known text put through the keyset of this purpose. */
    byte[] canary(KeysetPurpose purpose) throws GeneralSecurityException {
        return purpose == KeysetPurpose.DATA ? seal(CANARY_PLACE, CANARY) : fingerprint(CANARY);
    }

    /** Whether this canary was made with the keyset of this purpose. */
    boolean recognises(KeysetPurpose purpose, byte[] canary) {
        try {
            byte[] found = purpose == KeysetPurpose.DATA ? open(CANARY_PLACE, canary) : canary;
            byte[] expected = purpose == KeysetPurpose.DATA ? CANARY : fingerprint(CANARY);
            return MessageDigest.isEqual(found, expected);
        } catch (GeneralSecurityException notOurs) {
            return false;
        }
    }
}
