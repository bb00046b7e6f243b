package org.vcfcredentials.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The 5,000 most common passwords of eight characters and more, in lower case: those of the list of zxcvbn (Dropbox, MIT licence)
 * that are not too short anyhow. ASVS 5.0 asks for 3,000 (6.2.4).
 */
final class CommonPasswords {
    private static final Set<String> LIST = read();

    private CommonPasswords() {}

    /** Whether it is one of them, also with something short before or behind that people add when a rule asks for it. */
    static boolean contains(String password) {
        String lowerCase = password.toLowerCase(Locale.ROOT);
        return LIST.contains(lowerCase) || LIST.contains(lowerCase.replaceAll("^[^a-z]{1,6}|[^a-z]{1,6}$", ""));
    }

    private static Set<String> read() {
        try (var in = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
