package org.vcfcredentials.export;

import java.util.regex.Pattern;

/** Text in a CSV file that a spreadsheet neither calculates nor turns into a number or a date. */
final class SpreadsheetText {
    private static final String QUOTE = "'";
    /** Numbers, dates, times: 00123, 1E5, 3-4, 12:30. */
    private static final Pattern CONVERTED = Pattern.compile("[0-9.][0-9.,:/eE+ -]*");

    private SpreadsheetText() {}

    /**
     * The text with an apostrophe in front when it would begin a formula, looks like a number or a date, or begins with an
     * apostrophe. So it is never ambiguous: whoever takes one apostrophe away from the front, if there is one, has the exact text.
     */
    static String quoted(String text) {
        boolean atRisk = text.startsWith(QUOTE) || CONVERTED.matcher(text).matches();
        return atRisk ? QUOTE + text : PlainText.of(text);
    }
}
