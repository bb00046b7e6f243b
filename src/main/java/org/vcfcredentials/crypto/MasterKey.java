package org.vcfcredentials.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Wraps keysets. A wrapped keyset starts with eight bytes that tell which master key wrapped it, so that a wrong key can be told
 * from damaged data; the rest is AES-256-GCM, bound to the keyset's purpose.
 */
final class MasterKey {
    static final int BYTES = 32;
    static final int ID_BYTES = 8;

    private static final int SEGMENT_BYTES = 1 << 20;
    private static final byte[] NO_SALT = new byte[0];
    private static final AesGcmParameters WRAPPING = wrapping();

    private final byte[] id;
    private final Aead aead;
    private final StreamingAead files;

    private MasterKey(byte[] id, Aead aead, StreamingAead files) {
        this.id = id;
        this.aead = aead;
        this.files = files;
    }

    /** The key made of these {@value #BYTES} random bytes, which it does not keep. */
    @AccessesPartialKey
    static MasterKey of(byte[] random) {
        try {
            byte[] id = derive(random, "vcm master key id 1", ID_BYTES);
            byte[] key = derive(random, "vcm keyset wrapping 1", BYTES);
            var secret = SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
            Arrays.fill(key, (byte) 0);
            var wrapping = AesGcmKey.builder()
                    .setParameters(WRAPPING)
                    .setKeyBytes(secret)
                    .build();
            return new MasterKey(id, AesGcmJce.create(wrapping), files(random));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java has no AES-256-GCM or HMAC-SHA256", unavailable);
        }
    }

    private static StreamingAead files(byte[] random) throws GeneralSecurityException {
        byte[] key = derive(random, "vcm file sealing 1", BYTES);
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", BYTES, SEGMENT_BYTES, 0);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    byte[] id() {
        return id.clone();
    }

    boolean hasId(byte[] other) {
        return Arrays.equals(id, other);
    }

    /** Whether the two are one. */
    boolean is(MasterKey other) {
        return hasId(other.id);
    }

    /** For whole files. */
    StreamingAead files() {
        return files;
    }

    byte[] wrap(KeysetPurpose purpose, KeysetHandle keyset) {
        byte[] wrapped = encrypt(purpose, keyset);
        byte[] result = Arrays.copyOf(id, ID_BYTES + wrapped.length);
        System.arraycopy(wrapped, 0, result, ID_BYTES, wrapped.length);
        return result;
    }

    private byte[] encrypt(KeysetPurpose purpose, KeysetHandle keyset) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, aead, boundTo(purpose), Tink.configuration());
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("A keyset cannot be wrapped with this Java", unavailable);
        }
    }

    /** Whether it was this key that wrapped it; true says nothing about the rest being intact. */
    boolean hasWrapped(byte[] wrapped) {
        return wrapped.length > ID_BYTES && Arrays.equals(id, 0, ID_BYTES, wrapped, 0, ID_BYTES);
    }

    KeysetHandle unwrap(KeysetPurpose purpose, byte[] wrapped) throws GeneralSecurityException {
        if (!hasWrapped(wrapped)) {
            throw new GeneralSecurityException("wrapped by another master key");
        }
        byte[] body = Arrays.copyOfRange(wrapped, ID_BYTES, wrapped.length);
        return TinkProtoKeysetFormat.parseEncryptedKeyset(body, aead, boundTo(purpose), Tink.configuration());
    }

    private static byte[] boundTo(KeysetPurpose purpose) {
        return ("keysets.wrapped|" + purpose.storedName()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] derive(byte[] random, String use, int length) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HmacSha256", random, NO_SALT, use.getBytes(StandardCharsets.UTF_8), length);
    }

    private static AesGcmParameters wrapping() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
