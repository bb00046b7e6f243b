package org.vcfcredentials.crypto.kdbx;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.vcfcredentials.platform.Secret;

/** Everything about one file that is random or comes from its password. */
final class FileKey {
    /** The block number that the header has for its stamp. */
    static final long HEADER = -1;

    // RFC 9106's second recommended option; Argon2d, as KeePass itself has it
    static final int MEMORY_KIBIBYTES = 64 * 1024;
    static final int ITERATIONS = 3;
    static final int LANES = 4;
    static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] STAMPS = {1};
    /** One at a time: each takes 64 MiB. */
    private static final Semaphore SLOT = new Semaphore(1, true);

    private final byte[] masterSeed = random(32);
    private final byte[] iv = random(16);
    private final byte[] salt = random(32);
    private final byte[] cipherKey;
    private final byte[] stampKey;

    private FileKey(Secret password) {
        byte[] composite = Digests.sha256(Digests.sha256(password.reveal().getBytes(StandardCharsets.UTF_8)));
        byte[] transformed = transform(composite);
        cipherKey = Digests.sha256(masterSeed, transformed);
        stampKey = Digests.sha512(masterSeed, transformed, STAMPS);
    }

    static FileKey of(Secret password) {
        return new FileKey(password);
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private byte[] transform(byte[] composite) {
        var generator = new Argon2BytesGenerator();
        byte[] transformed = new byte[32];
        SLOT.acquireUninterruptibly();
        try {
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_d)
                    .withVersion(VERSION)
                    .withMemoryAsKB(MEMORY_KIBIBYTES)
                    .withIterations(ITERATIONS)
                    .withParallelism(LANES)
                    .withSalt(salt)
                    .build());
            generator.generateBytes(composite, transformed);
        } finally {
            SLOT.release();
        }
        return transformed;
    }

    byte[] masterSeed() {
        return masterSeed;
    }

    byte[] iv() {
        return iv;
    }

    byte[] salt() {
        return salt;
    }

    byte[] cipherKey() {
        return cipherKey;
    }

    /** Proves that whoever wrote this block had the key. */
    byte[] stamp(long block, byte[]... parts) {
        return Digests.hmacSha256(Digests.sha512(new Fields().number(block).toBytes(), stampKey), parts);
    }
}
