package org.vcfcredentials.account.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vcfcredentials.platform.Secret;

/** What a password must be: long, and nothing that is tried first. There are no rules of composition (NIST SP 800-63B-4). */
public final class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private PasswordRules() {}

    /**
     * Checks a password that {@code username} wants to have.
     *
     * @throws WeakPasswordException with a sentence for every rule it breaks
     */
    public static void check(String username, Secret password) {
        List<String> broken = broken(username, password);
        if (!broken.isEmpty()) {
            throw new WeakPasswordException(broken);
        }
    }

    /** A sentence for every rule that it breaks. */
    public static List<String> broken(String username, Secret secret) {
        String password = secret.reveal();
        var broken = new ArrayList<String>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            broken.add("The password must have " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (password.equalsIgnoreCase(username)) {
            broken.add("The password must not be the user name.");
        } else if (length >= SHORTEST && withoutName(username, password) < SHORTEST) {
            broken.add("Without the user name in it the password must still have " + SHORTEST + " characters.");
        }
        if (length >= SHORTEST && password.codePoints().distinct().count() == 1) {
            broken.add("The password must not be one character repeated.");
        }
        if (CommonPasswords.contains(password)) {
            broken.add("The password is one of the most common ones, which are tried first.");
        }
        return List.copyOf(broken);
    }

    private static int withoutName(String username, String password) {
        String name = username.toLowerCase(Locale.ROOT);
        String rest =
                name.isEmpty() ? password : password.toLowerCase(Locale.ROOT).replace(name, "");
        return rest.codePointCount(0, rest.length());
    }
}
