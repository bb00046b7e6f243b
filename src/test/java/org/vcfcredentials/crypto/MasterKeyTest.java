package org.vcfcredentials.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
    @Test
    void aWrappedKeysetOpensForItsPurposeUnderItsMasterKeyAlone() throws GeneralSecurityException {
        List<MasterKey> keys = new Random(1)
                .ints(3)
                .mapToObj(seed -> MasterKey.of(bytes(seed)))
                .toList();
        for (KeysetPurpose purpose : KeysetPurpose.values()) {
            KeysetHandle keyset = DataKeys.generate(purpose);
            for (MasterKey key : keys) {
                byte[] wrapped = key.wrap(purpose, keyset);
                for (MasterKey other : keys) {
                    for (KeysetPurpose otherPurpose : KeysetPurpose.values()) {
                        assertThat(opens(other, otherPurpose, wrapped))
                                .as("%s as %s", purpose, otherPurpose)
                                .isEqualTo(other == key && otherPurpose == purpose);
                    }
                }
            }
        }
    }

    /** Who writes the id of another key in front has not its key. */
    @Test
    void theIdInFrontDoesNotMakeItAnothersKeyset() throws GeneralSecurityException {
        MasterKey mine = MasterKey.of(bytes(1));
        MasterKey other = MasterKey.of(bytes(2));
        byte[] wrapped = mine.wrap(KeysetPurpose.DATA, DataKeys.generate(KeysetPurpose.DATA));

        System.arraycopy(other.id(), 0, wrapped, 0, MasterKey.ID_BYTES);

        assertThat(other.hasWrapped(wrapped)).isTrue();
        assertThat(opens(other, KeysetPurpose.DATA, wrapped)).isFalse();
    }

    private static boolean opens(MasterKey key, KeysetPurpose purpose, byte[] wrapped) {
        try {
            key.unwrap(purpose, wrapped);
            return true;
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[MasterKey.BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
