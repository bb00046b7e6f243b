package org.vcfcredentials.account.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.vcfcredentials.platform.Secret;

/**
 * What a token looks like: {@code vcm_}, 256 random bits as 43 letters and digits, and 6 more that are a checksum of those. By prefix
 * and checksum a scanner of repositories and logs tells one that got out from anything else: {@code vcm_[0-9A-Za-z]{49}}, of which the
 * last 6 are the CRC-32 of the 43 before in base 62.
 */
final class TokenText {
    private static final String PREFIX = "vcm_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int HINT = PREFIX.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static Secret random() {
        String body = RANDOM.ints(RANDOM_DIGITS, 0, DIGITS.length())
                .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining());
        return Secret.of(PREFIX + body + checksum(body));
    }

    /** Its beginning, by which its owner knows it again and nobody can guess the rest. */
    static String hint(Secret token) {
        return token.reveal().substring(0, HINT);
    }

    /** What is stored of it. A plain hash will do: nobody guesses 256 random bits. */
    static String hash(Secret token) {
        try {
            byte[] text = token.reveal().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        var digits = new StringBuilder();
        long rest = crc.getValue();
        for (int place = 0; place < CHECK_DIGITS; place++) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return digits.toString();
    }
}
