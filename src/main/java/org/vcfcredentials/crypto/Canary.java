package org.vcfcredentials.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** A known text put through a keyset: whoever has the keyset can tell that it was this one. */
final class Canary {
    private static final byte[] TEXT = "VCF Credential Manager".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "keysets.canary".getBytes(StandardCharsets.UTF_8);
    private static final int PRF_BYTES = 32;

    private Canary() {}

    static byte[] of(KeysetPurpose purpose, KeysetHandle keyset) throws GeneralSecurityException {
        return switch (purpose) {
            case DATA -> primitive(keyset, Aead.class).encrypt(TEXT, PLACE);
            case FINGERPRINT -> primitive(keyset, PrfSet.class).computePrimary(TEXT, PRF_BYTES);
            case STAMP -> primitive(keyset, Mac.class).computeMac(TEXT);
        };
    }

    /** Whether it was made with this keyset. */
    static boolean fits(byte[] canary, KeysetPurpose purpose, KeysetHandle keyset) {
        try {
            if (purpose == KeysetPurpose.DATA) {
                return MessageDigest.isEqual(primitive(keyset, Aead.class).decrypt(canary, PLACE), TEXT);
            }
            return MessageDigest.isEqual(canary, of(purpose, keyset));
        } catch (GeneralSecurityException notOurs) {
            return false;
        }
    }

    private static <T> T primitive(KeysetHandle keyset, Class<T> type) throws GeneralSecurityException {
        return keyset.getPrimitive(Tink.configuration(), type);
    }
}
