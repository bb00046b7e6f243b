package org.vcfcredentials.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.vcfcredentials.platform.StartupException;

/** A master key as it is written down: one line of base64. */
final class EncodedKey {
    private EncodedKey() {}

    /**
     * The key that {@code text} is; the text is wiped.
     *
     * @param refusal what to throw, made of what is wrong: {@code is empty}
     */
    static MasterKey decode(byte[] text, Function<String, StartupException> refusal) {
        byte[] random = bytes(text, refusal);
        try {
            if (random.length != MasterKey.BYTES) {
                throw refusal.apply("holds " + random.length + " bytes; a master key has " + MasterKey.BYTES);
            }
            return MasterKey.of(random);
        } finally {
            Arrays.fill(text, (byte) 0);
            Arrays.fill(random, (byte) 0);
        }
    }

    private static byte[] bytes(byte[] text, Function<String, StartupException> refusal) {
        int end = text.length;
        while (end > 0 && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        if (end == 0) {
            throw refusal.apply("is empty");
        }
        try {
            return Base64.getDecoder().decode(Arrays.copyOf(text, end));
        } catch (IllegalArgumentException notBase64) {
            throw refusal.apply("is not base64 text");
        }
    }
}
