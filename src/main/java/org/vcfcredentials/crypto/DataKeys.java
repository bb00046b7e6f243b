package org.vcfcredentials.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;

/** The unwrapped keysets, ready for use by any number of threads. */
final class DataKeys {
    static final int PREFIX_BYTES = 5;

    private static final int FINGERPRINT_BYTES = 32;

    /** What a ciphertext of Tink begins with, before the four bytes of its key's id. */
    private static final byte TINK = 1;

    private final KeysetHandle dataKeyset;
    private final Aead data;
    private final PrfSet fingerprint;
    private final Mac stamp;

    DataKeys(Map<KeysetPurpose, KeysetHandle> keysets) throws GeneralSecurityException {
        dataKeyset = keysets.get(KeysetPurpose.DATA);
        data = dataKeyset.getPrimitive(Tink.configuration(), Aead.class);
        fingerprint = keysets.get(KeysetPurpose.FINGERPRINT).getPrimitive(Tink.configuration(), PrfSet.class);
        stamp = keysets.get(KeysetPurpose.STAMP).getPrimitive(Tink.configuration(), Mac.class);
    }

    /** A new keyset with one random key. */
    static KeysetHandle generate(KeysetPurpose purpose) throws GeneralSecurityException {
        return KeysetHandle.generateNew(purpose.parameters(), Tink.configuration());
    }

    /** A new random key, for sealing from now on, beside the keys of {@code keyset}, which still open. */
    static KeysetHandle renewed(KeysetHandle keyset) throws GeneralSecurityException {
        var key = KeysetHandle.generateEntryFromParameters(KeysetPurpose.DATA.parameters())
                .withRandomId()
                .makePrimary();
        return KeysetHandle.newBuilder(keyset).addEntry(key).build();
    }

    /** Without the keys that seal no more. */
    static KeysetHandle withoutFormer(KeysetHandle keyset) throws GeneralSecurityException {
        var primary = keyset.getPrimary();
        var key = KeysetHandle.importKey(primary.getKey())
                .withFixedId(primary.getId())
                .makePrimary();
        return KeysetHandle.newBuilder().addEntry(key).build();
    }

    /** How many keys only open. */
    int formerKeys() {
        return dataKeyset.size() - 1;
    }

    /** What every ciphertext begins with that the key of now has sealed. */
    byte[] prefix() {
        return ByteBuffer.allocate(PREFIX_BYTES)
                .put(TINK)
                .putInt(dataKeyset.getPrimary().getId())
                .array();
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
