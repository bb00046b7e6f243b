package org.vcfcredentials.credential;

import java.util.Locale;

/**
 * The stored, lower-case text that the search box looks into: one column to scan instead of seven, and every alphabet ignores
 * case, which SQLite itself can do for ASCII only.
 */
public final class SearchText {
    private static final String SEPARATOR = "\n"; // a search never matches across two columns

    private SearchText() {}

    /** The text to store for a credential with these columns. */
    public static String of(String... columns) {
        return fold(String.join(SEPARATOR, columns));
    }

    /** How both sides of a comparison are written. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
