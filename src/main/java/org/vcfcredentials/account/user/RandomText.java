package org.vcfcredentials.account.user;

import java.security.SecureRandom;
import java.util.Base64;

/** Random values that nobody can guess, as text that is safe in headers. */
public final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** 128 bits, for telling a user's sessions of today from those before the last change of password. */
    public static String stamp() {
        return ofBytes(16);
    }

    /** 256 bits, with a prefix by which scanners of repositories and logs find a token that got out. */
    public static String token() {
        return "vcm_" + ofBytes(32);
    }

    private static String ofBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
