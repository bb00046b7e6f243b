package org.vcfcredentials.account.password;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.vcfcredentials.platform.Secret;

/**
 * A PBKDF2 hash in the format of Werkzeug, {@code pbkdf2:sha256:<rounds>$<salt>$<hex>}, as adopted users have it. The salt's
 * text is the salt.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out of this package
record Pbkdf2Hash(String digest, int rounds, String salt, byte[] hash) implements StoredHash {
    private static final int MOST_ROUNDS = 2_000_000;
    private static final Map<String, Supplier<Digest>> DIGESTS =
            Map.of("sha1", SHA1Digest::new, "sha256", SHA256Digest::new, "sha512", SHA512Digest::new);
    private static final Pattern FORMAT = Pattern.compile(
            "pbkdf2:(sha1|sha256|sha512):([1-9]\\d{0,6})\\$([A-Za-z0-9./]{1,64})\\$((?:[0-9a-f]{2}){20,64})");

    static Optional<Pbkdf2Hash> parse(String stored) {
        Matcher matcher = FORMAT.matcher(stored);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Pbkdf2Hash(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3),
                        HexFormat.of().parseHex(matcher.group(4))))
                .filter(found -> found.rounds <= MOST_ROUNDS)
                .filter(found -> found.hash.length == found.newDigest().getDigestSize());
    }

    @Override
    public byte[] compute(Secret password) {
        var generator = new PKCS5S2ParametersGenerator(newDigest());
        generator.init(
                password.reveal().getBytes(StandardCharsets.UTF_8), salt.getBytes(StandardCharsets.UTF_8), rounds);
        return ((KeyParameter) generator.generateDerivedParameters(hash.length * Byte.SIZE)).getKey();
    }

    private Digest newDigest() {
        return DIGESTS.get(digest).get();
    }

    /** Nothing that helps to guess. */
    @Override
    public String toString() {
        return "pbkdf2:" + digest + ":" + rounds;
    }
}
