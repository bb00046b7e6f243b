package org.vcfcredentials.export;

/** Text that a spreadsheet shows instead of calculating it. */
final class PlainText {
    /** What spreadsheets take for the beginning of a formula, the full-width forms included, after OWASP. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private PlainText() {}

    /** The text itself, with an apostrophe in front when it would begin a formula. */
    static String of(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
