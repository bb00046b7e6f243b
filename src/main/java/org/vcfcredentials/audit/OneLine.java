package org.vcfcredentials.audit;

import java.util.regex.Pattern;

/** Makes foreign text fit for one line of a log: no line breaks, no control or direction characters, no endless length. */
final class OneLine {
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private OneLine() {}

    /** The text with every unfit character replaced by a question mark, cut after {@code longest} characters. */
    static String of(String text, int longest) {
        String fit = UNFIT.matcher(text).replaceAll("?");
        if (fit.length() <= longest) {
            return fit;
        }
        int end = Character.isHighSurrogate(fit.charAt(longest - 1)) ? longest - 1 : longest;
        return fit.substring(0, end);
    }
}
