package org.vcfcredentials.account.user;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random values that nobody can guess, as text that is safe in headers. */
public final class RandomText {
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** 128 bits, for telling a user's sessions of today from those before the last change of password. */
    public static String stamp() {
        return ofBytes(16);
    }

    /** 99 bits, in letters and digits that are not taken for each other when they are read out or typed. */
    static String oneTimePassword() {
        return IntStream.range(0, 4)
                .mapToObj(group -> RANDOM.ints(5, 0, LEGIBLE.length())
                        .mapToObj(index -> LEGIBLE.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static String ofBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
