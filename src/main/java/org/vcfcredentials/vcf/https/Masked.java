package org.vcfcredentials.vcf.https;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vcfcredentials.platform.Secret;

/** Tells passwords from what appliances put in their place, and puts something in the place of those they quote. */
final class Masked {
    private static final String HIDDEN = "•••";

    /** What is said to be one: {@code password: …}, {@code password '…'}. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(passwords?|passphrase|passwd|secret)([\"']?\\s*[:=]\\s*|\\s+(?=[\"'`]))(\"[^\"]*\"|'[^']*'|`[^`]*`|\\S+)");

    /** What looks like one that an appliance accepts: a letter, a digit and a special character. */
    private static final Pattern LIKELY =
            Pattern.compile("(?<!\\S)(?=\\S*\\p{L})(?=\\S*\\d)(?=\\S*[!@#$%^&*?+=~])\\S{8,}");

    private Masked() {}

    /** The text without the passwords that it seems to quote; a word too much is better than a password. */
    static String secretsIn(String text) {
        String named = NAMED.matcher(text).replaceAll("$1$2" + HIDDEN);
        return LIKELY.matcher(named).replaceAll(HIDDEN);
    }

    /** The password; empty when there is none, or only asterisks or crosses in its place. */
    static Optional<Secret> unmasked(String text) {
        boolean masked = text.chars().allMatch(c -> c == '*') || text.chars().allMatch(c -> c == 'x' || c == 'X');
        return masked ? Optional.empty() : Optional.of(Secret.of(text));
    }
}
