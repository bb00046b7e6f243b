package org.vcfcredentials.simulator;

import java.util.Random;

/** Passwords from a seed. Every fifth one holds what breaks careless code: quotes, backslashes, markup, spaces, Unicode. */
final class Passwords {
    private static final String PLAIN = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!@#%^*-_=+";
    private static final String[] AWKWARD = {
        "it's \"so\" ",
        "back\\slash\\n ",
        "<b>&amp;</b> ",
        "Zoë schläft ",
        "鍵🔑 ",
        "=1+1;'-- ",
        "%41&a=b#? ",
        "{\"a\": [1]} "
    };

    private final Random random;
    private int made;

    Passwords(long seed) {
        this.random = new Random(seed);
    }

    /** The next one, 20 characters long. */
    String next() {
        made++;
        StringBuilder password = new StringBuilder(made % 5 == 0 ? AWKWARD[(made / 5) % AWKWARD.length] : "");
        while (password.length() < 20) {
            password.append(PLAIN.charAt(random.nextInt(PLAIN.length())));
        }
        return password.toString();
    }
}
