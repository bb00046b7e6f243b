package org.vcfcredentials.adoption;

/** Texts in the bounds of our columns. */
final class Texts {
    private Texts() {}

    /** In one line, with a space for each character that is not to be seen, and at most so many characters. */
    static String line(String text, int longest) {
        return cut(text.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", " "), longest);
    }

    /** As {@link #line}, but it may have lines and tabs. */
    static String block(String text, int longest) {
        return cut(text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", " "), longest);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
