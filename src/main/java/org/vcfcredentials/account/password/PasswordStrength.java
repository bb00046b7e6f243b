package org.vcfcredentials.account.password;

import org.vcfcredentials.platform.Secret;

/** How long a password would withstand guessing, in words. Whatever is more than {@link #REFUSED} may be had. */
public enum PasswordStrength {
    /** Breaks a rule. */
    REFUSED,
    /** Shorter than 12 characters, or with few different ones. */
    FAIR,
    /** From 12 characters. */
    GOOD,
    /** From 16 characters. */
    STRONG;

    private static final int GOOD_LENGTH = 12;
    private static final int STRONG_LENGTH = 16;
    private static final int FEW = 6;

    /** How strong it would be for this user. Length counts, and nothing else that can be told without guessing oneself. */
    public static PasswordStrength of(String username, Secret password) {
        if (!PasswordRules.broken(username, password).isEmpty()) {
            return REFUSED;
        }
        String text = password.reveal();
        int length = text.codePointCount(0, text.length());
        if (length < GOOD_LENGTH || text.codePoints().distinct().count() < FEW) {
            return FAIR;
        }
        return length < STRONG_LENGTH ? GOOD : STRONG;
    }
}
