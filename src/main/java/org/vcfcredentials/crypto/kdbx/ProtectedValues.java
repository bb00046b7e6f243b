package org.vcfcredentials.crypto.kdbx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** The second encryption, around single values: one stream of ChaCha20 for all of them, in the order of the document. */
final class ProtectedValues {
    private static final int KEY_BYTES = 64;
    private static final int CHACHA20 = 3;

    private final byte[] key;
    private final ChaCha7539Engine stream = new ChaCha7539Engine();

    private ProtectedValues(byte[] key) {
        this.key = key;
        byte[] derived = Digests.sha512(key);
        stream.init(
                true,
                new ParametersWithIV(
                        new KeyParameter(Arrays.copyOf(derived, 32)), Arrays.copyOfRange(derived, 32, 44)));
    }

    static ProtectedValues withNewKey() {
        return new ProtectedValues(FileKey.random(KEY_BYTES));
    }

    /** The inner header: which stream, and its key; there are no attachments. */
    void writeHeaderTo(OutputStream out) throws IOException {
        new Fields()
                .field(1, new Fields().number(CHACHA20).toBytes())
                .field(2, key)
                .field(0, new byte[0])
                .writeTo(out);
    }

    String protect(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        stream.processBytes(bytes, 0, bytes.length, bytes, 0);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
