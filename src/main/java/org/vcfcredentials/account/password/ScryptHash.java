package org.vcfcredentials.account.password;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;
import org.vcfcredentials.platform.Secret;

/**
 * A scrypt hash in the format of Werkzeug, {@code scrypt:<N>:<r>:<p>$<salt>$<hex>}, as adopted users have it. The salt's text is
 * the salt.
 *
 * @param cost the N of scrypt, a power of two
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out of this package
record ScryptHash(int cost, int blockSize, int parallelism, String salt, byte[] hash) implements StoredHash {
    private static final int HASH_BYTES = 64;
    private static final long MOST_MEMORY = 64L << 20;
    private static final int MOST_PARALLELISM = 4;
    private static final Pattern FORMAT = Pattern.compile(
            "scrypt:([1-9]\\d{0,6}):([1-9]\\d?):([1-9])\\$([A-Za-z0-9./]{1,64})\\$([0-9a-f]{" + 2 * HASH_BYTES + "})");

    static Optional<ScryptHash> parse(String stored) {
        Matcher matcher = FORMAT.matcher(stored);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ScryptHash(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(4),
                        HexFormat.of().parseHex(matcher.group(5))))
                .filter(ScryptHash::isPossible)
                .filter(ScryptHash::isAffordable);
    }

    /** What scrypt itself demands. */
    private boolean isPossible() {
        boolean powerOfTwo = cost > 1 && Integer.bitCount(cost) == 1;
        return powerOfTwo && (blockSize > 1 || cost < 1 << 16);
    }

    private boolean isAffordable() {
        return 128L * cost * blockSize <= MOST_MEMORY && parallelism <= MOST_PARALLELISM;
    }

    @Override
    public byte[] compute(Secret password) {
        return SCrypt.generate(
                password.reveal().getBytes(StandardCharsets.UTF_8),
                salt.getBytes(StandardCharsets.UTF_8),
                cost,
                blockSize,
                parallelism,
                hash.length);
    }

    /** Nothing that helps to guess. */
    @Override
    public String toString() {
        return "scrypt:" + cost + ":" + blockSize + ":" + parallelism;
    }
}
