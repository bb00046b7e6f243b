package org.vcfcredentials.export;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.platform.InvalidInputException;

/**
 * Text for a cell of Excel that Excel reads back exactly: characters that XML cannot hold or changes, and what looks like their
 * escape, are written as {@code _xHHHH_} (ECMA-376, part 1, 22.9.2.19).
 */
final class ExcelText {
    /** The most a cell of Excel holds, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPED = Pattern.compile(
            "_(?=x[0-9a-fA-F]{4}_)|[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])"
                    + "|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private ExcelText() {}

    /**
     * The text to write.
     *
     * @throws InvalidInputException when no cell holds it: a part of a password would be worthless, and would not look it
     */
    static String of(String text, CredentialSummary credential) {
        if (text.length() > LONGEST) {
            throw new InvalidInputException(
                    List.of("A cell of Excel holds 32,767 characters, and a value of " + credential.username() + "@"
                            + credential.hostname() + " has more. Export as CSV or KeePass instead."));
        }
        return ESCAPED.matcher(text).replaceAll(ExcelText::escape);
    }

    private static String escape(MatchResult found) {
        return Matcher.quoteReplacement(
                String.format("_x%04X_", (int) found.group().charAt(0)));
    }
}
