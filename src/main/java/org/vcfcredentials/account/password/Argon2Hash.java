package org.vcfcredentials.account.password;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.vcfcredentials.platform.Secret;

/**
 * An Argon2id hash in the PHC string format, for example {@code $argon2id$v=19$m=47104,t=1,p=1$<salt>$<hash>}.
 *
 * @param memory in KiB
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out of this package
record Argon2Hash(int memory, int iterations, int parallelism, byte[] salt, byte[] hash) implements StoredHash {
    static final int MEMORY_KIBIBYTES = 46 * 1024;
    static final int SALT_BYTES = 16;

    private static final int HASH_BYTES = 32;
    private static final int ITERATIONS = 1;
    private static final int PARALLELISM = 1;
    private static final int MOST_MEMORY = 256 * 1024;
    private static final int MOST_ITERATIONS = 10;
    private static final int MOST_PARALLELISM = 4;
    private static final Pattern FORMAT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** Today's parameters with this salt; the hash is still to be computed. */
    static Argon2Hash current(byte[] salt) {
        return new Argon2Hash(MEMORY_KIBIBYTES, ITERATIONS, PARALLELISM, salt, new byte[HASH_BYTES]);
    }

    /** Reads a stored hash; empty when it is none, or would cost more than we are willing to pay. */
    static Optional<Argon2Hash> parse(String stored) {
        Matcher matcher = FORMAT.matcher(stored);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Argon2Hash(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)),
                            Base64.getDecoder().decode(matcher.group(4)),
                            Base64.getDecoder().decode(matcher.group(5))))
                    .filter(Argon2Hash::isAffordable);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    Argon2Hash withHash(byte[] computed) {
        return new Argon2Hash(memory, iterations, parallelism, salt, computed);
    }

    @Override
    public boolean isCurrent() {
        return memory == MEMORY_KIBIBYTES
                && iterations == ITERATIONS
                && parallelism == PARALLELISM
                && salt.length == SALT_BYTES
                && hash.length == HASH_BYTES;
    }

    /** Composed and decomposed letters are the same password. */
    @Override
    public byte[] compute(Secret password) {
        byte[] text =
                Normalizer.normalize(password.reveal(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(toParameters());
            byte[] computed = new byte[hash.length];
            generator.generateBytes(text, computed);
            return computed;
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private Argon2Parameters toParameters() {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build();
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=" + parallelism + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private boolean isAffordable() {
        return parallelism >= 1
                && parallelism <= MOST_PARALLELISM
                && iterations >= 1
                && iterations <= MOST_ITERATIONS
                && memory >= 8 * parallelism
                && memory <= MOST_MEMORY;
    }
}
