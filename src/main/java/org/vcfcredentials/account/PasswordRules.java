package org.vcfcredentials.account;

import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

/** What a password must be: long, and nothing that is tried first. There are no rules of composition (NIST SP 800-63B-4). */
public final class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private PasswordRules() {}

    /**
     * Checks a password that {@code username} wants to have.
     *
     * @throws InvalidInputException with a sentence for every rule it breaks
     */
    public static void check(String username, Secret password) {
        String text = password.reveal();
        var broken = new ArrayList<String>();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            broken.add("The password must have " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (text.equalsIgnoreCase(username)) {
            broken.add("The password must not be the user name.");
        }
        if (length >= SHORTEST && text.codePoints().distinct().count() == 1) {
            broken.add("The password must not be one character repeated.");
        }
        if (!broken.isEmpty()) {
            throw new InvalidInputException(List.copyOf(broken));
        }
    }
}
